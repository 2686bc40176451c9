package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.InProcess;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.scenario.Node.Login;
import petstore.support.Answer;

/// What happens on two servers over a database at the same moment.
final class PostgresRacesTest {
  private static Nodes nodes;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    nodes = Nodes.start(directory);
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  @Test
  void the_first_who_sign_in_are_signed_in_on_both(@TempDir Path directory) throws Exception {
    for (int round = 0; round < 3; round++) {
      try (Nodes fresh = Nodes.start(directory)) {
        List<Answer> answers =
            atOnce(fresh, 2, (node, _) -> node.signIn("customer", InProcess.CUSTOMER_PASSWORD));
        var keys = new HashSet<String>();
        for (Answer answer : answers) {
          Login login = Login.of(answer);
          keys.add(login.key());
          for (Node node : fresh.both()) {
            assertEquals(200, node.profile(login.token()).status());
          }
        }
        assertEquals(1, keys.size());
      }
    }
  }

  @Test
  void of_those_who_use_a_refresh_token_at_once_one_at_most_gets_another() throws Exception {
    assertEquals(201, nodes.a().signUp("racer").status());
    for (int round = 0; round < 40; round++) {
      Login login = issue("racer");
      List<Answer> answers = atOnce(nodes, 2, (node, _) -> node.refresh(login.refreshToken()));
      assertStatuses(Set.of(200, 401), answers);
      List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertTrue(winners.size() <= 1, answers::toString);
      for (Answer winner : winners) {
        Login won = Login.of(winner);
        for (Node node : nodes.both()) {
          assertEquals(401, node.refresh(won.refreshToken()).status());
          assertEquals(401, node.profile(won.token()).status());
          assertEquals(401, node.profile(login.token()).status());
        }
      }
    }
  }

  @Test
  void who_signs_out_while_another_renews_is_signed_out() throws Exception {
    assertEquals(201, nodes.a().signUp("quitter").status());
    for (int round = 0; round < 40; round++) {
      Login login = issue("quitter");
      List<Answer> answers =
          Nodes.together(
              List.of(
                  () -> nodes.a().send("POST /v1/logout", login.token()),
                  () -> nodes.b().refresh(login.refreshToken()),
                  () -> nodes.a().refresh(login.refreshToken())));
      assertStatuses(Set.of(200, 204, 401), answers);
      for (Answer answer : answers) {
        if (answer.status() == 200) {
          assertEquals(401, nodes.b().refresh(Login.of(answer).refreshToken()).status());
          assertEquals(401, nodes.a().profile(Login.of(answer).token()).status());
        }
      }
    }
  }

  @Test
  void of_those_who_want_a_name_at_once_in_whatever_case_one_gets_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      String name = "wanted" + round;
      List<String> spellings =
          List.of(name, name.toUpperCase(Locale.ROOT), "W" + name.substring(1));
      List<Answer> answers =
          atOnce(nodes, spellings.size(), (node, index) -> node.signUp(spellings.get(index)));
      assertStatuses(Set.of(201, 409), answers);
      assertEquals(
          1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
    }
  }

  @Test
  void many_who_sign_in_and_change_themselves_at_once_are_served_or_told_to_wait()
      throws Exception {
    int users = 20;
    for (int user = 0; user < users; user++) {
      assertEquals(201, nodes.a().signUp("crowd" + user).status());
    }
    assertServedOrToldToWait(
        atOnce(nodes, users, (node, index) -> node.signIn("crowd" + index, Node.PASSWORD)));
    List<Login> logins = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      logins.add(issue("crowd" + user));
    }
    // each user on both nodes at the same moment
    assertServedOrToldToWait(
        atOnce(nodes, users, (node, index) -> node.rename(logins.get(index).token(), "N" + index)));
    // one user for all
    assertServedOrToldToWait(
        atOnce(nodes, users, (node, index) -> node.rename(logins.getFirst().token(), "O" + index)));
  }

  private static void assertServedOrToldToWait(List<Answer> answers) {
    assertStatuses(Set.of(200, 429, 503), answers);
    for (Answer answer : answers) {
      assertEquals(answer.status() != 200, answer.header("Retry-After").isPresent());
    }
    assertTrue(answers.stream().anyMatch(answer -> answer.status() == 200));
  }

  private static void assertStatuses(Set<Integer> allowed, List<Answer> answers) {
    for (Answer answer : answers) {
      assertTrue(allowed.contains(answer.status()), answer::toString);
    }
  }

  /// A request to a node.
  private interface Ask {
    Answer of(Node node, int index);
  }

  // Sends requests to both nodes at the same moment.
  private static List<Answer> atOnce(Nodes nodes, int each, Ask ask) throws Exception {
    var work = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < each; i++) {
      int index = i;
      for (Node node : nodes.both()) {
        work.add(() -> ask.of(node, index));
      }
    }
    return Nodes.together(work);
  }

  // As a login does, but without the time that a password takes.
  private static Login issue(String name) {
    Tokens tokens = nodes.a().server().core(InstantSource.system()).auth().tokens();
    User user = nodes.a().server().storage().users().find(Tenant.DEFAULT, name).orElseThrow();
    Tokens.Issued issued = tokens.issue(Tenant.DEFAULT, user, true);
    return new Login(issued.accessToken(), issued.refreshToken().orElseThrow());
  }
}
