package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.auth.Credential;
import petstore.core.auth.House;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.support.TestClock;

/// A shop on a real store that two servers share, with a customer, and programs that they let in.
final class Premises implements AutoCloseable {
  static final Tenant TENANT = Tenant.DEFAULT;
  static final String ADDRESS = "192.0.2.1";
  static final String CALLBACK = "https://app.example/callback";
  static final Set<Scope> ALL = Set.of(Scope.values());

  // Of RFC 7636 appendix B.
  static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  final House house;
  final TestClock clock;
  final Storage storage;
  final Core here;
  final Core there;
  final Oauth oauth;
  final User jane;
  final Client app;

  Premises() {
    this(new House());
  }

  Premises(House house) {
    this.house = house;
    clock = house.clock;
    storage = house.storage;
    here = house.core();
    there = house.core();
    oauth = here.oauth();
    jane = user("jane");
    app = client("app", GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN);
  }

  User user(String name) {
    return house.user(TENANT, name, Role.CUSTOMER);
  }

  /// A public client that may have all scopes.
  Client client(String id, GrantKind... grants) {
    return keep(clientOf(id, Optional.empty(), grants));
  }

  /// A client with a secret that may have all scopes.
  Client confidential(String id, GrantKind... grants) {
    return keep(clientOf(id, Optional.of("00".repeat(32)), grants));
  }

  Client keep(Client client) {
    write(() -> storage.clients().insert(TENANT, client));
    return client;
  }

  Client clientOf(String id, Optional<String> secret, GrantKind... grants) {
    return new Client(
        id, "The " + id, secret, Set.of(grants), List.of(CALLBACK), ALL, clock.instant());
  }

  void remove(Client client) {
    write(() -> storage.clients().delete(TENANT, client.id()));
  }

  BrowserSessions.SignedIn signIn() {
    return signIn(jane);
  }

  BrowserSessions.SignedIn signIn(User user) {
    User now = storage.users().find(TENANT, user.id()).orElseThrow();
    var begun = oauth.browserSessions().begin(TENANT, now, "a browser");
    return oauth.browserSessions().find(TENANT, begun.secret()).orElseThrow();
  }

  static Authorization asks(Client client, Scope... scopes) {
    return new Authorization(
        client, CALLBACK, Set.of(scopes), Optional.of(CHALLENGE), Optional.of("n-0S6_WzA2Mj"));
  }

  /// A code for the app to read pets.
  String code() {
    return code(app);
  }

  String code(Client client) {
    return oauth.authorizations().code(TENANT, signIn(), asks(client, Scope.READ_PETS));
  }

  Authorizations.Redemption redeem(Client client, String code) {
    return redeem(here, client, code);
  }

  static Authorizations.Redemption redeem(Core server, Client client, String code) {
    return server
        .oauth()
        .authorizations()
        .redeem(TENANT, client, code, CALLBACK, Optional.of(VERIFIER));
  }

  /// What the app has who fetched its tokens.
  Tokens.Issued tokens() {
    return given(redeem(app, code()));
  }

  static Tokens.Issued given(Authorizations.Redemption redemption) {
    return assertInstanceOf(Authorizations.Redemption.Given.class, redemption).tokens();
  }

  static String refusal(Authorizations.Redemption redemption) {
    return assertInstanceOf(Authorizations.Redemption.Refused.class, redemption).reason();
  }

  /// Whom a token stands for.
  Caller caller(Tokens.Issued issued) {
    return caller(here, issued);
  }

  static Caller caller(Core server, Tokens.Issued issued) {
    var token = new Credential.AccessToken(issued.accessToken());
    return server.auth().authentication().caller(TENANT, token);
  }

  /// Whether neither the access token nor the refresh token opens anything.
  boolean isDead(Tokens.Issued issued) {
    return !opens(issued) && issued.refreshToken().stream().noneMatch(this::renews);
  }

  private boolean opens(Tokens.Issued issued) {
    try {
      return caller(issued) != null;
    } catch (Failure e) {
      assertInstanceOf(Problem.Unauthenticated.class, e.problem());
      return false;
    }
  }

  private boolean renews(String refreshToken) {
    try {
      return here.auth().tokens().refresh(Optional.empty(), app.id(), refreshToken) != null;
    } catch (Failure e) {
      assertInstanceOf(Problem.Unauthenticated.class, e.problem());
      return false;
    }
  }

  Set<Scope> agreed(Client client) {
    return storage
        .consents()
        .find(TENANT, jane.id(), client.id())
        .map(Consent::scopes)
        .orElse(Set.of());
  }

  void changePassword() {
    here.auth().accounts().setPassword(TENANT, "jane", "battery staple");
  }

  void deleteJane() {
    write(() -> storage.users().delete(TENANT, "jane"));
  }

  void write(Runnable work) {
    storage.inTransaction(() -> {
      work.run();
      return true;
    });
  }

  static <T extends Problem> T refused(Class<T> problem, Executable work) {
    return assertInstanceOf(problem, assertThrows(Failure.class, work).problem());
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    house.close();
  }
}
