package petstore.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.api.profile.Visitor.PASSWORD;
import static petstore.api.profile.Visitor.faults;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.api.Behavior;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.TestServer;

/// How a user changes their password.
public class PasswordChangeTest {
  private static final String NEW = "two hamsters share a wheel";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_new_password_signs_in_and_the_old_one_does_not() {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.changePassword(body(PASSWORD, NEW));
    assertEquals(204, answer.status(), answer::toString);
    assertEquals(0, answer.bytes().length);
    server.session(Tenant.DEFAULT, ada.username(), NEW);
    assertThrows(
        IllegalStateException.class,
        () -> server.session(Tenant.DEFAULT, ada.username(), PASSWORD));
  }

  @Test
  void all_else_that_the_user_is_signed_in_with_ends() {
    Visitor ada = Visitor.account(server);
    Visitor token = ada.withToken();
    Visitor session = ada.withSession();
    Visitor stranger = Visitor.account(server);
    var tokens = server.core(InstantSource.system()).auth().tokens();
    var issued = tokens.issue(Tenant.DEFAULT, ada.now(), true);
    assertEquals(204, ada.changePassword(body(PASSWORD, NEW)).status());
    assertEquals(200, ada.get().status());
    assertEquals(401, token.get().status());
    assertEquals(401, session.get().status());
    assertEquals(200, stranger.get().status());
    assertThrows(
        Failure.class,
        () ->
            tokens.refresh(
                Optional.empty(), Tokens.OWN_CLIENT, issued.refreshToken().orElseThrow()));
  }

  @Test
  void a_session_that_changes_it_stays() {
    Visitor ada = Visitor.account(server).withSession();
    Visitor other = ada.withSession();
    assertEquals(204, ada.changePassword(body(PASSWORD, NEW)).status());
    assertEquals(200, ada.get().status());
    assertEquals(401, other.get().status());
  }

  @Test
  void a_wrong_current_password_changes_nothing() {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.changePassword(body("not it at all", NEW));
    assertEquals(403, answer.status());
    assertTrue(answer.json().get("type").asString().endsWith("/forbidden"));
    assertEquals(403, ada.changePassword(body("", NEW)).status());
    server.session(Tenant.DEFAULT, ada.username(), PASSWORD);
  }

  @Test
  void too_many_wrong_ones_have_to_wait() {
    Visitor ada = Visitor.account(server);
    for (int i = 0; i < 10; i++) {
      assertEquals(403, ada.changePassword(body("guess " + i, NEW)).status());
    }
    Answer answer = ada.changePassword(body("guess", NEW));
    assertEquals(429, answer.status());
    assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) > 0);
    assertEquals(200, ada.get().status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                   | /currentPassword"
            + " required_field,/newPassword required_field",
        "{\"currentPassword\":7,\"newPassword\":null}         | /currentPassword"
            + " invalid_type,/newPassword invalid_type",
        "{\"currentPassword\":\"a\",\"newPassword\":\"two hamsters\",\"username\":\"x\"} |"
            + " /username unknown_field",
        "[]                                                   | ' invalid_type'"
      })
  void the_body_is_closed_and_all_faults_are_told(String body, String expected) {
    Answer answer = Visitor.account(server).changePassword(body);
    assertEquals(422, answer.status());
    assertEquals(List.of(expected.split(",")), faults(answer));
  }

  @Test
  void a_password_that_is_easy_to_guess_is_refused() {
    Visitor ada = Visitor.account(server);
    for (String weak : List.of("", "seven77", "password", ada.username())) {
      Answer answer = ada.changePassword(body(PASSWORD, weak));
      assertEquals(422, answer.status(), weak);
      assertEquals("/newPassword", answer.json().at("/errors/0/field").asString(), weak);
    }
  }

  @Test
  void a_password_of_more_than_1024_bytes_is_refused_before_it_is_hashed() {
    Visitor ada = Visitor.account(server);
    String tooLong = "é".repeat(513);
    assertEquals(
        List.of("/currentPassword", "/newPassword"),
        ada.changePassword(body(tooLong, tooLong))
            .json()
            .get("errors")
            .valueStream()
            .map(error -> error.get("field").asString())
            .toList());
    assertEquals(204, ada.changePassword(body(PASSWORD, "é".repeat(512))).status());
  }

  @Test
  void bodies_that_cannot_be_read_are_refused() {
    Visitor ada = Visitor.account(server);
    assertEquals(400, ada.changePassword("{").status());
    assertEquals(413, ada.changePassword(" ".repeat(1024 * 1024) + "{}").status());
    byte[] form = "currentPassword=a&newPassword=b".getBytes(UTF_8);
    assertEquals(
        415,
        ada.send("PUT /user/password", form, "Content-Type", "application/x-www-form-urlencoded")
            .status());
    assertEquals(
        415,
        ada.send("PUT /user/password", form, "Content-Type", "application/merge-patch+json")
            .status());
  }

  @Test
  void a_condition_that_does_not_hold_keeps_the_old_password() {
    Visitor ada = Visitor.account(server);
    String tag = ada.tag();
    assertEquals(412, ada.changePassword(body(PASSWORD, NEW), "If-Match", "\"x\"").status());
    assertEquals(412, ada.changePassword(body(PASSWORD, NEW), "If-None-Match", "*").status());
    server.session(Tenant.DEFAULT, ada.username(), PASSWORD);
    assertEquals(204, ada.changePassword(body(PASSWORD, NEW), "If-Match", tag).status());
  }

  private static String body(String current, String next) {
    return "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + next + "\"}";
  }
}
