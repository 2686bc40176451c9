package petstore.scenario;

import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import petstore.InProcess;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Connection;
import petstore.connector.connection.Credentials;
import petstore.connector.connection.NoCredentials;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A shop of its own, for the connector, and for whoever looks at what became of it.
record ConnectorShop(TestServer server, Tenant tenant) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  static ConnectorShop on(TestServer server) {
    return new ConnectorShop(server, new Tenant(UUID.randomUUID()));
  }

  /// What is shown to the server.
  enum Shown {
    NOTHING,
    KEY,
    TOKEN;

    /// Whether the server asks for something.
    boolean isAskedFor() {
      return this != NOTHING;
    }
  }

  /// How the connector gets here.
  Connection connection(Credentials credentials) {
    return new Connection(
        URI.create("http://127.0.0.1:" + server.port() + "/t/" + tenant + "/api/v3"), credentials);
  }

  /// What opens the pets.
  Credentials forPets(Shown shown) {
    return switch (shown) {
      case NOTHING -> new NoCredentials();
      case KEY -> ApiKey.of("special-key");
      case TOKEN -> AccessToken.of(token("staff", InProcess.STAFF_PASSWORD));
    };
  }

  /// What only this user has.
  Credentials of(Shown shown, String username, String password) {
    return switch (shown) {
      case NOTHING -> new NoCredentials();
      // The number of a session is good as a key.
      case KEY -> ApiKey.of(server.session(tenant, username, password));
      case TOKEN -> AccessToken.of(token(username, password));
    };
  }

  private String token(String username, String password) {
    // A shop is there from the first sign-in on.
    server.session(tenant, username, password);
    return server
        .core(InstantSource.system())
        .auth()
        .tokens()
        .issue(tenant, server.storage().users().find(tenant, username).orElseThrow(), false)
        .accessToken();
  }

  /// What is at a path below `/api/v3`.
  Answer get(String path) {
    return server
        .client()
        .send(
            "GET /t/" + tenant + "/api/v3" + path,
            "Accept",
            "application/json",
            "api_key",
            "special-key");
  }

  /// Makes something.
  ///
  /// @return the JSON that was sent
  JsonNode given(String path, String json) {
    Answer answer =
        server
            .client()
            .sendText(
                "POST /t/" + tenant + "/api/v3" + path,
                json,
                "Content-Type",
                "application/json",
                "api_key",
                "special-key");
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return MAPPER.readTree(json);
  }
}
