package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.scenario.Node.assertSoon;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.InProcess;
import petstore.core.auth.Auth;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.scenario.Node.Login;
import petstore.support.Answer;

/// Whoever signs in on one of two servers over a database is signed in on the other, until it ends
/// on either.
final class PostgresNodesTest {
  private static Nodes nodes;
  private static Node a;
  private static Node b;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    nodes = Nodes.start(directory);
    a = nodes.a();
    b = nodes.b();
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  @Test
  void who_signs_in_on_one_is_signed_in_on_the_other() {
    assertEquals(201, a.signUp("wanderer").status());
    Login login = b.login("wanderer");
    for (Node node : nodes.both()) {
      assertEquals("wanderer", node.profile(login.token()).json().path("username").asString());
      assertEquals(200, node.pet(login.token()).status());
      assertEquals(200, node.send("GET /v1/users/" + login.user(), login.token()).status());
    }
  }

  @Test
  void a_request_with_a_key_is_answered_once_by_both_together() throws Exception {
    var keyed = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 16; i++) {
      Node node = i % 2 == 0 ? a : b;
      keyed.add(() -> node.signUp("both", "Idempotency-Key", "both"));
    }
    List<Answer> answers = Nodes.together(keyed);
    assertEquals(
        1, answers.stream().filter(one -> one.header("Idempotency-Replayed").isEmpty()).count());
    for (Answer answer : answers) {
      assertEquals(201, answer.status(), answer::toString);
      assertEquals(answers.getFirst().body(), answer.body());
      assertEquals(answers.getFirst().header("Location"), answer.header("Location"));
    }
    assertEquals(409, a.signUp("both").status());
  }

  @Test
  void a_session_of_one_is_a_session_of_the_other() throws Exception {
    a.signUp("classic");
    String session = a.server().session(Tenant.DEFAULT, "classic", Node.PASSWORD);
    assertEquals(200, b.pet(session).status());
    assertEquals(200, b.send("GET /v2/user/logout", session).status());
    assertEquals(401, b.pet(session).status());
    assertSoon(401, () -> a.pet(session));
  }

  @Test
  void a_sign_in_is_renewed_on_the_other_and_a_spent_token_ends_it_on_both() throws Exception {
    a.signUp("renewed");
    Login first = a.login("renewed");
    Login second = Login.of(b.refresh(first.refreshToken()));
    assertEquals(200, a.profile(second.token()).status());
    assertEquals(200, b.profile(second.token()).status());
    assertEquals(200, b.profile(first.token()).status());

    assertEquals(401, a.refresh(first.refreshToken()).status());
    assertEquals(401, b.refresh(second.refreshToken()).status());
    assertEquals(401, a.profile(second.token()).status());
    assertSoon(401, () -> b.profile(second.token()));
    assertSoon(401, () -> b.profile(first.token()));
  }

  @Test
  void what_ends_on_one_is_refused_there_at_once_and_on_the_other_soon() throws Exception {
    a.signUp("leaver");
    Login login = a.login("leaver");
    Login other = a.login("leaver");
    assertEquals(200, b.profile(login.token()).status());
    assertEquals(200, b.pet(login.token()).status());

    assertEquals(204, a.send("POST /v1/logout", login.token()).status());
    assertEquals(401, a.profile(login.token()).status());
    assertSoon(401, () -> b.profile(login.token()));
    assertEquals(401, b.pet(login.token()).status());
    assertEquals(401, b.refresh(login.refreshToken()).status());
    assertEquals(200, b.profile(other.token()).status());
  }

  @Test
  void another_password_ends_the_sign_ins_on_both() throws Exception {
    a.signUp("changer");
    Login own = a.login("changer");
    Login other = b.login("changer");
    String session = b.server().session(Tenant.DEFAULT, "changer", Node.PASSWORD);
    assertEquals(200, b.profile(other.token()).status());
    assertEquals(200, b.profile(session).status());

    String change =
        "{\"currentPassword\": \"%s\", \"newPassword\": \"eight blue kettles\"}"
            .formatted(Node.PASSWORD);
    String shown = "Bearer " + own.token();
    assertEquals(204, a.json("PUT /api/v1/user/password", change, "Authorization", shown).status());
    assertEquals(401, a.profile(other.token()).status());
    assertSoon(401, () -> b.profile(other.token()));
    assertSoon(401, () -> b.profile(session));
    assertEquals(401, b.refresh(other.refreshToken()).status());
    assertEquals(200, b.profile(own.token()).status());
    assertEquals(401, b.signIn("changer", Node.PASSWORD).status());
    assertEquals(200, b.signIn("changer", "eight blue kettles").status());
  }

  @Test
  void what_those_who_run_the_servers_change_counts_on_both() throws Exception {
    a.signUp("promoted");
    Login before = a.login("promoted");
    String foreign =
        "GET /v1/users/" + Login.of(a.signIn("staff", InProcess.STAFF_PASSWORD)).user();
    assertEquals(404, b.send(foreign, before.token()).status());
    administration().accounts().setRole(Tenant.DEFAULT, "promoted", Role.STAFF);
    assertSoon(401, () -> a.profile(before.token()));
    assertSoon(401, () -> b.profile(before.token()));
    Login after = b.login("promoted");
    assertEquals(200, a.send(foreign, after.token()).status());

    administration().accounts().setPassword(Tenant.DEFAULT, "promoted", "nine red kettles");
    assertSoon(401, () -> a.profile(after.token()));
    assertSoon(401, () -> b.profile(after.token()));
    assertEquals(200, a.signIn("promoted", "nine red kettles").status());
  }

  @Test
  void a_key_is_good_on_both_until_it_is_revoked() throws Exception {
    var created =
        administration()
            .apiKeys()
            .create(Tenant.DEFAULT, "k", Set.of(Scope.READ_PETS), Optional.empty());
    String pet = "GET /v2/pet/1";
    for (Node node : nodes.both()) {
      assertEquals(200, node.server().client().send(pet, "api_key", created.secret()).status());
    }
    assertTrue(administration().apiKeys().revoke(Tenant.DEFAULT, created.key().id()));
    for (Node node : nodes.both()) {
      assertSoon(401, () -> node.server().client().send(pet, "api_key", created.secret()));
    }
  }

  @Test
  void a_new_key_signs_when_both_know_it_and_the_one_before_stays_good() throws Exception {
    a.signUp("rotated");
    Login before = a.login("rotated");
    assertEquals(200, b.profile(before.token()).status());
    // A new key is announced for 15 seconds; both servers look for one every 5.
    InstantSource slow = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-10));
    a.server().core(slow).auth().signingKeys().rotate();

    Login after = a.login("rotated");
    long start = System.nanoTime();
    while (after.key().equals(before.key()) && System.nanoTime() - start < 12_000_000_000L) {
      Thread.sleep(100);
      after = Login.of(a.refresh(after.refreshToken()));
      assertEquals(200, b.profile(after.token()).status());
    }
    assertNotEquals(before.key(), after.key());
    assertEquals(200, a.profile(after.token()).status());
    for (Node node : nodes.both()) {
      assertEquals(200, node.profile(before.token()).status());
      assertEquals(Set.of(before.key(), after.key()), keys(node));
    }
  }

  // What the commands beside the servers use.
  private static Auth administration() {
    return a.server().core(InstantSource.system()).auth();
  }

  // Those of access tokens; the set has one for ID tokens besides.
  private static Set<String> keys(Node node) {
    var keys = new TreeSet<String>();
    node.server()
        .client()
        .send("GET /oauth/jwks")
        .json()
        .path("keys")
        .valueStream()
        .filter(key -> key.path("alg").asString().equals("ES256"))
        .forEach(key -> keys.add(key.path("kid").asString()));
    return keys;
  }
}
