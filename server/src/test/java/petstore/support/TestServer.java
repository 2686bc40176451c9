package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.outbound.UpstreamConfig;
import petstore.storage.TestDatabase;
import petstore.support.openapi.Contracted;

/// A server for tests, with its client.
public final class TestServer implements AutoCloseable {
  private final InProcess server;
  private final Client client;

  private TestServer(InProcess server) {
    this.server = server;
    this.client = new Client(server.port(), Contracted::check);
  }

  /// Starts a server with the published pets, orders and users.
  public static TestServer start(Behavior behavior) {
    return new TestServer(InProcess.start(behavior, false));
  }

  /// Starts a server whose classic editions ask for credentials.
  public static TestServer startEnforced(Behavior behavior) {
    return new TestServer(InProcess.start(behavior, true));
  }

  /// Starts a server that answers no more requests of a class than these in an hour.
  public static TestServer startLimited(int perHour) {
    return new TestServer(InProcess.startLimited(perHour));
  }

  /// Starts a server that calls nothing but public hosts; others call this machine, too.
  public static TestServer startPublic() {
    return new TestServer(InProcess.startPublic());
  }

  /// Starts a server in whose conversations another one answers; its shops are furnished.
  public static TestServer startChat(UpstreamConfig upstream) {
    return new TestServer(InProcess.startChat(upstream));
  }

  /// Starts one of several servers over a database. Its classic editions ask for credentials.
  ///
  /// @param secretKey the same file for all of them
  public static TestServer startNode(TestDatabase database, Path secretKey) {
    return new TestServer(InProcess.startNode(database, secretKey));
  }

  /// Starts a server over what is in a directory, which is there afterwards.
  public static TestServer startIn(Path directory) {
    return new TestServer(InProcess.startIn(directory));
  }

  /// Speaks to the server. Fails when the Modern edition takes or answers what its definition does
  /// not declare.
  public Client client() {
    return client;
  }

  /// Speaks to the server, and may send the Modern edition what is taken although its definition
  /// does not declare it.
  public Client uncheckedClient() {
    return new Client(server.port());
  }

  /// What the server keeps.
  public Storage storage() {
    return server.storage();
  }

  /// The use cases of another server on the same store, whose clock may be wrong.
  public Core core(InstantSource clock) {
    return server.core(clock);
  }

  /// Signs a user in by a classic edition that asks for passwords.
  ///
  /// @return the number of the session
  public String session(Tenant tenant, String username, String password) {
    Answer answer =
        client.send(
            "GET /v2/user/login?username="
                + URLEncoder.encode(username, UTF_8)
                + "&password="
                + URLEncoder.encode(password, UTF_8),
            "X-Tenant-ID",
            tenant.toString());
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.json().get("message").asString().replaceFirst(".*:", "");
  }

  /// Where the server says that it is reached.
  public String publicUrl() {
    return "http://localhost:" + server.port();
  }

  /// Where the server listens.
  public int port() {
    return server.port();
  }

  /// Whether somebody is signed in with this token, in the default shop.
  public boolean hasSession(long token) {
    return server.storage().sessions().user(Tenant.DEFAULT, token, Instant.now()).isPresent();
  }

  @Override
  public void close() {
    server.close();
  }
}
