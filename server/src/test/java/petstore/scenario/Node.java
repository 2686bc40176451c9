package petstore.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of several servers over a database, as its clients use it.
record Node(TestServer server) implements AutoCloseable {
  /// Of all who sign up.
  static final String PASSWORD = "seven green kettles";

  /// Within which every node knows what was ended on another, in nanoseconds.
  private static final long SOON = 5_000_000_000L;

  /// What a login gives.
  record Login(String token, String refreshToken) {
    static Login of(Answer answer) {
      assertEquals(200, answer.status(), answer::toString);
      JsonNode json = answer.json();
      return new Login(json.path("token").asString(), json.path("refreshToken").asString());
    }

    /// Which key the access token is signed with.
    String key() {
      return part(0).path("kid").asString();
    }

    /// Whom the access token is about.
    String user() {
      return part(1).path("sub").asString();
    }

    private JsonNode part(int index) {
      byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
      return JsonMapper.shared().readTree(new String(json, ISO_8859_1));
    }
  }

  /// Sends JSON.
  ///
  /// @param headers names and values in turn
  Answer json(String target, String json, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return server.client().sendText(target, json, all.toArray(String[]::new));
  }

  /// Sends a request with a token, or with the number of a session.
  Answer send(String target, String token) {
    return server.client().send(target, "Authorization", "Bearer " + token);
  }

  /// Signs up.
  ///
  /// @param headers names and values in turn
  Answer signUp(String name, String... headers) {
    return json(
        "POST /v1/users",
        """
        {"username": "%s", "email": "%s@example.com", "firstName": "A", "lastName": "B",
         "password": "%s"}
        """
            .formatted(name, name, PASSWORD),
        headers);
  }

  Answer signIn(String name, String password) {
    return json(
        "POST /v1/login", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
  }

  Login login(String name) {
    return Login.of(signIn(name, PASSWORD));
  }

  Answer refresh(String refreshToken) {
    return json("POST /refresh", "{\"refreshToken\": \"" + refreshToken + "\"}");
  }

  Answer profile(String token) {
    return send("GET /api/v1/user", token);
  }

  /// Something that the classic editions show to whoever shows who they are.
  Answer pet(String token) {
    return send("GET /v2/pet/1", token);
  }

  /// Changes the first name.
  Answer rename(String token, String name) {
    return json(
        "PATCH /api/v1/user",
        "{\"firstName\": \"" + name + "\"}",
        "Authorization",
        "Bearer " + token);
  }

  /// Asks until a node refuses.
  static void assertSoon(int status, Supplier<Answer> asked) throws InterruptedException {
    long start = System.nanoTime();
    Answer answer = asked.get();
    while (answer.status() != status && System.nanoTime() - start < SOON) {
      Thread.sleep(20);
      answer = asked.get();
    }
    assertEquals(status, answer.status(), answer::toString);
  }

  @Override
  public void close() {
    server.close();
  }
}
