package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// A user of the default shop of a server, who signs in and out.
record Person(TestServer server, String name, String id) {
  /// Of all of them.
  static final String PASSWORD = "a goose on the green";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /// What a sign-in gave.
  record Tokens(String access, String refresh) {}

  /// Somebody who signed up.
  static Person account(TestServer server) {
    String name = "person" + NUMBER.incrementAndGet();
    Answer answer =
        json(
            server,
            "POST /v1/users",
            """
            {"username": "%s", "email": "%s@example.com", "firstName": "P", "lastName": "Q",
             "password": "%s"}
            """
                .formatted(name, name, PASSWORD));
    assertEquals(201, answer.status(), answer::toString);
    return new Person(server, name, answer.json().path("id").asString());
  }

  /// Somebody who was made by a classic edition.
  static Person classic(TestServer server) {
    String name = "classic" + NUMBER.incrementAndGet();
    return created(server, name);
  }

  /// Somebody who was made by a classic edition with the name that another one had.
  Person namesake() {
    return created(server, name);
  }

  private static Person created(TestServer server, String name) {
    String body = "{\"id\":7,\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    assertEquals(200, json(server, "POST /v2/user", body).status());
    var user = server.storage().users().find(Tenant.DEFAULT, name).orElseThrow();
    return new Person(server, name, user.id().toString());
  }

  /// Signs in.
  Tokens login() {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    JsonNode tokens = json(server, "POST /v1/login", body).json();
    return new Tokens(tokens.path("token").asString(), tokens.path("refreshToken").asString());
  }

  /// Signs in by a classic edition.
  ///
  /// @return the number of the session
  String session() {
    return server.session(Tenant.DEFAULT, name, PASSWORD);
  }

  /// The status that whoever shows a token or session gets for their own profile.
  int profile(String bearer) {
    return server.client().send("GET /api/v1/user", "Authorization", "Bearer " + bearer).status();
  }

  /// The answer to somebody who shows a refresh token.
  Answer refresh(String token) {
    return json(server, "POST /refresh", "{\"refreshToken\":\"" + token + "\"}");
  }

  /// Sends a request without a body as somebody.
  ///
  /// @param more headers, names and values in turn
  Answer send(String target, String bearer, String... more) {
    return server.client().send(target, headers(bearer, more));
  }

  /// Sends a request with a body as somebody.
  ///
  /// @param more headers, names and values in turn
  Answer sendJson(String target, String body, String bearer, String... more) {
    String[] headers = headers(bearer, more);
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return server.client().sendText(target, body, all);
  }

  private static String[] headers(String bearer, String... more) {
    return Stream.concat(Stream.of("Authorization", "Bearer " + bearer), Stream.of(more))
        .toArray(String[]::new);
  }

  private static Answer json(TestServer server, String target, String body) {
    return server.client().sendText(target, body, "Content-Type", "application/json");
  }
}
