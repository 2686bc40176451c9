package petstore.api.modern;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.kernel.Money;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.Purchase;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// Somebody who uses the Modern edition of a server.
record Modern(TestServer server) implements AutoCloseable {
  static Modern start() {
    return new Modern(TestServer.start(Behavior.DOCUMENTED));
  }

  /// Starts a server that calls nothing but public hosts.
  static Modern startPublic() {
    return new Modern(TestServer.startPublic());
  }

  Client client() {
    return server.client();
  }

  /// Posts JSON below `/v1`.
  ///
  /// @param headers names and values in turn
  Answer post(String path, String json, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return client().sendText("POST /v1" + path, json, all.toArray(String[]::new));
  }

  /// Signs up with all that is needed, the last name and the password given.
  Answer signUp(String username, String lastName, String password) {
    return post(
        "/users",
        """
        {"username": "%s", "email": "%s@example.com", "firstName": "Mira", "lastName": "%s",
         "password": "%s"}
        """
            .formatted(username, username, lastName, password));
  }

  /// An access token.
  String token(String username, String password, String... headers) {
    Answer answer = post("/auth/tokens", credentials(username, password), headers);
    return answer.json().path("token").asString();
  }

  /// Gets something below `/v1` with a token.
  Answer get(String path, String token, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return client().send("GET /v1" + path, all.toArray(String[]::new));
  }

  /// Puts an order of a user into the shop, past all rules.
  ///
  /// @return its id
  static UUID order(Modern shop, UUID user, long number, String status) {
    var id = UUID.randomUUID();
    Instant now = Instant.now();
    var order =
        new Order(
            number,
            id,
            1,
            now,
            now,
            new OrderDetails(1, 1, null, status, false),
            new Purchase(UUID.randomUUID(), user, new Money(new BigDecimal("75.00"), "USD")));
    shop.server()
        .storage()
        .inTransaction(() -> {
          shop.server().storage().orders().insert(Tenant.DEFAULT, order);
          return id;
        });
    return id;
  }

  /// Sends JSON below `/v1` with a token.
  ///
  /// @param target method and path, such as `PUT /pets/7`
  /// @param headers names and values in turn
  Answer send(String target, String json, String token, String... headers) {
    var all =
        new ArrayList<>(
            List.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
    all.addAll(List.of(headers));
    return client().sendText(target.replaceFirst(" ", " /v1"), json, all.toArray(String[]::new));
  }

  /// An access token of somebody who works for the shop.
  String staff() {
    return token("staff", InProcess.STAFF_PASSWORD);
  }

  /// What is wrong, as an answer tells it: where, and the code.
  static Set<String> faults(Answer answer) {
    var faults = new TreeSet<String>();
    answer
        .json()
        .path("errors")
        .forEach(error ->
            faults.add(error.path("field").asString() + " " + error.path("code").asString()));
    return faults;
  }

  static String credentials(String username, String password) {
    return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
  }

  @Override
  public void close() {
    server.close();
  }
}
