package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.auth.BackOff;
import petstore.core.auth.Credential;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.support.TestShop;

/// The clients of a shop.
class ClientsTest {
  private static final Tenant TENANT = Tenant.DEFAULT;
  private static final Tenant NEW = new Tenant(new UUID(7, 7));
  private static final String HERE = "192.0.2.1";

  private final TestShop shop = TestShop.open();
  private final Clients clients = shop.core().oauth().clients();

  @AfterEach
  void close() {
    shop.close();
  }

  private static Clients.Registration robot(String id) {
    return new Clients.Registration(
        id,
        "Robot of Zoë",
        true,
        Set.of(GrantKind.CLIENT_CREDENTIALS),
        List.of(),
        Set.of(Scope.READ_PETS));
  }

  private static Clients.Registration app(String id, String... redirectUris) {
    return new Clients.Registration(
        id,
        "App",
        false,
        Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN),
        List.of(redirectUris),
        Set.of(Scope.READ_PETS, Scope.OPENID));
  }

  private static <T extends Problem> T refused(Class<T> problem, Executable work) {
    return assertInstanceOf(problem, assertThrows(Failure.class, work).problem());
  }

  @Test
  void a_client_with_a_secret_is_known_by_it() {
    Clients.Added added = clients.add(TENANT, robot("robot"));
    String secret = added.secret().orElseThrow();
    assertTrue(secret.matches("cs_[A-Za-z0-9_-]{43}"), secret);
    assertFalse(added.client().isPublic());
    assertEquals(Optional.of(added.client()), clients.authenticate(TENANT, "robot", secret, HERE));
    assertEquals(Optional.of(added.client()), clients.find(TENANT, "robot"));
    assertTrue(clients.all(TENANT).contains(added.client()));
  }

  @Test
  void every_secret_is_another_one_and_none_is_kept_or_shown() {
    Clients.Added one = clients.add(TENANT, robot("one"));
    String secret = one.secret().orElseThrow();
    assertNotEquals(one.secret(), clients.add(TENANT, robot("two")).secret());
    assertFalse(one.toString().contains(secret));
    assertFalse(clients.find(TENANT, "one").toString().contains(secret));
  }

  @Test
  void a_public_client_has_no_secret_and_cannot_be_authenticated() {
    Clients.Added added = clients.add(TENANT, app("app", "https://ok.example/cb"));
    assertEquals(Optional.empty(), added.secret());
    assertTrue(added.client().isPublic());
    for (String secret : List.of("", "null", "-".repeat(64), Clients.digest(""))) {
      assertEquals(Optional.empty(), clients.authenticate(TENANT, "app", secret, HERE));
    }
  }

  @Test
  void a_wrong_secret_and_an_unknown_client_look_the_same() {
    Clients.Added added = clients.add(TENANT, robot("robot"));
    String secret = added.secret().orElseThrow();
    String digest = added.client().secretDigest().orElseThrow();
    for (String wrong : List.of("", secret + "x", secret.substring(1), digest, "\ud800")) {
      assertEquals(Optional.empty(), clients.authenticate(TENANT, "robot", wrong, HERE));
    }
    for (String id :
        List.of("Robot", "robot ", "", "petstore", "\0", "\ud800", "x".repeat(9_000))) {
      assertEquals(Optional.empty(), clients.authenticate(TENANT, id, secret, "192.0.2.2"), id);
    }
    assertEquals(
        Optional.empty(), clients.authenticate(Tenant.CLASSIC_V2, "robot", secret, "192.0.2.3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"robot", "nobody", "app"})
  void whoever_guesses_secrets_is_stopped_whether_the_client_is_there_or_not(String id) {
    String secret = clients.add(TENANT, robot("robot")).secret().orElseThrow();
    clients.add(TENANT, app("app", "https://ok.example/cb"));
    for (int i = 0; i < BackOff.MOST_FOR_ACCOUNT; i++) {
      assertEquals(Optional.empty(), clients.authenticate(TENANT, id, "wrong" + i, HERE));
    }
    var problem =
        refused(
            Problem.TooManyRequests.class, () -> clients.authenticate(TENANT, id, secret, HERE));
    assertTrue(problem.retryAfter().compareTo(BackOff.WINDOW) <= 0);
    assertEquals(
        id.equals("robot"), clients.authenticate(TENANT, id, secret, "192.0.2.9").isPresent());
  }

  @Test
  void guesses_at_a_client_do_not_lock_out_the_user_of_the_same_name() {
    for (int i = 0; i < BackOff.MOST_FOR_ACCOUNT; i++) {
      var _ = clients.authenticate(TENANT, "customer", "wrong", HERE);
    }
    refused(
        Problem.WrongCredentials.class,
        () -> shop.core().auth().signIn().check(TENANT, "customer", "wrong", HERE));
  }

  @Test
  void a_right_secret_forgives_slips() {
    String secret = clients.add(TENANT, robot("robot")).secret().orElseThrow();
    for (int i = 0; i < 2 * BackOff.MOST_FOR_ACCOUNT; i++) {
      assertEquals(Optional.empty(), clients.authenticate(TENANT, "robot", "wrong", HERE));
      assertTrue(clients.authenticate(TENANT, "robot", secret, HERE).isPresent());
    }
  }

  @Test
  void an_id_is_given_once() {
    Clients.Added first = clients.add(TENANT, robot("robot"));
    var problem = refused(Problem.Conflict.class, () -> clients.add(TENANT, robot("robot")));
    assertEquals("/id is taken", Fault.text(problem.faults()));
    assertEquals(Optional.of(first.client()), clients.find(TENANT, "robot"));
    assertTrue(clients.add(Tenant.CLASSIC_V2, robot("robot")).secret().isPresent());
  }

  @Test
  void a_new_shop_has_the_clients_of_the_template() {
    clients.add(Tenant.TEMPLATE, app("app", "https://ok.example/cb"));
    assertTrue(clients.find(NEW, "app").isPresent(), "before it has anything of its own");
    refused(Problem.Conflict.class, () -> clients.add(NEW, app("app", "https://ok.example/other")));
    assertFalse(shop.storage().tenants().exists(NEW), "a client that is refused opens no shop");
    clients.add(NEW, robot("robot"));
    assertTrue(clients.find(NEW, "app").isPresent());
    assertTrue(clients.remove(NEW, "app"));
    assertEquals(Optional.empty(), clients.find(NEW, "app"));
    assertTrue(clients.find(Tenant.TEMPLATE, "app").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "A.b_c-9", "petstores", "Petstore", "-", ".."})
  void an_id_may_be_so(String id) {
    assertTrue(clients.add(TENANT, robot(id)).secret().isPresent());
    assertTrue(clients.add(TENANT, robot("x".repeat(64 - id.length()) + id)).secret().isPresent());
  }

  @Test
  void every_fault_is_told_at_once() {
    var registration =
        new Clients.Registration(
            "a b",
            "x\ny",
            false,
            Set.of(GrantKind.CLIENT_CREDENTIALS),
            List.of("https://ok.example/cb", "http://evil.example/#x"),
            Set.of());
    var problem = refused(Problem.Invalid.class, () -> clients.add(TENANT, registration));
    assertEquals(
        List.of("/id", "/name", "/redirectUris/1", "/redirectUris/1", "/grants", "/scopes"),
        problem.faults().stream().map(Fault::where).toList());
    assertEquals(Optional.empty(), clients.find(TENANT, "a b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "ä", "a\n", "petstore"})
  void an_id_may_not_be_so(String id) {
    assertEquals(List.of("/id"), faults(robot(id)));
    assertEquals(List.of("/id"), faults(robot("x".repeat(65) + id)));
  }

  @Test
  void grants_have_to_fit() {
    assertEquals(List.of("/grants"), faults(with(robot("r"), Set.of())));
    assertEquals(List.of("/grants"), faults(with(robot("r"), Set.of(GrantKind.REFRESH_TOKEN))));
    assertEquals(List.of("/grants"), faults(with(robot("r"), Set.of(GrantKind.IMPLICIT))));
    assertEquals(
        List.of("/grants"), faults(with(robot("r"), Set.of(GrantKind.AUTHORIZATION_CODE))));
    assertEquals(List.of(), faults(with(robot("r"), Set.of(GrantKind.DEVICE_CODE))));
    var app = app("app", "https://ok.example/cb");
    assertEquals(List.of("/grants"), faults(with(app, Set.of(GrantKind.CLIENT_CREDENTIALS))));
    assertEquals(List.of(), faults(with(app, Set.of(GrantKind.IMPLICIT))));
    assertEquals(List.of(), faults(with(app, Set.of(GrantKind.DEVICE_CODE))));
  }

  @Test
  void names_and_redirect_uris_have_limits() {
    var app = app("app", Collections.nCopies(20, "/cb").toArray(String[]::new));
    assertEquals(List.of(), faults(app));
    var more = app("app", Collections.nCopies(21, "/cb").toArray(String[]::new));
    assertEquals(List.of("/redirectUris"), faults(more));
    assertEquals(List.of(), faults(named("x".repeat(100))));
    assertEquals(List.of("/name"), faults(named("x".repeat(101))));
    assertEquals(List.of("/name"), faults(named("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bank\u202eknaB",
        "\u2066Bank",
        "Ba\u200bnk",
        "Bank\u00ad",
        "Bank\u2028Petstore",
        "\ufeffBank"
      })
  void a_name_has_nothing_that_nobody_can_see(String name) {
    assertEquals(List.of("/name"), faults(named(name)));
    assertEquals(List.of(), faults(named("B\u00e4nk & S\u00f6hne \u2014 \u05d1\u05e0\u05e7")));
  }

  private static Clients.Registration with(Clients.Registration other, Set<GrantKind> grants) {
    return new Clients.Registration(
        other.id(),
        other.name(),
        other.confidential(),
        grants,
        other.redirectUris(),
        other.scopes());
  }

  private static Clients.Registration named(String name) {
    var other = robot("robot");
    return new Clients.Registration("robot", name, true, other.grants(), List.of(), other.scopes());
  }

  private static List<String> faults(Clients.Registration registration) {
    return Clients.faults(registration).stream().map(Fault::where).toList();
  }

  @Test
  void a_client_that_is_removed_takes_its_tokens_along_at_once() {
    clients.add(TENANT, robot("robot"));
    clients.add(TENANT, robot("other"));
    String doomed = token("robot");
    String kept = token("other");
    assertTrue(isGood(doomed) && isGood(kept));
    assertFalse(clients.remove(TENANT, "nobody"));
    assertFalse(clients.remove(TENANT, "\0"));
    assertTrue(isGood(doomed));
    assertTrue(clients.remove(TENANT, "robot"));
    assertFalse(isGood(doomed));
    assertTrue(isGood(kept));
    assertFalse(clients.remove(TENANT, "robot"));
    assertEquals(Optional.empty(), clients.find(TENANT, "robot"));
  }

  @Test
  void the_secret_of_a_client_that_was_removed_is_no_good_for_its_successor() {
    String old = clients.add(TENANT, robot("robot")).secret().orElseThrow();
    clients.remove(TENANT, "robot");
    clients.add(TENANT, robot("robot"));
    assertEquals(Optional.empty(), clients.authenticate(TENANT, "robot", old, HERE));
  }

  private String token(String client) {
    Tokens tokens = shop.core().auth().tokens();
    var draft =
        tokens.draft(
            TENANT,
            new Tokens.Giving(
                UUID.randomUUID(),
                Optional.empty(),
                client,
                Set.of(Scope.READ_PETS),
                Optional.empty(),
                false));
    return shop.storage().inTransaction(() -> tokens.keep(TENANT, draft)).accessToken();
  }

  private boolean isGood(String token) {
    try {
      var caller =
          shop.core().auth().authentication().caller(TENANT, new Credential.AccessToken(token));
      return caller != null;
    } catch (Failure e) {
      assertInstanceOf(Problem.Unauthenticated.class, e.problem());
      return false;
    }
  }
}
