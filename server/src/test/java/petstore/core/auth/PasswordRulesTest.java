package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Fault;

class PasswordRulesTest {
  private static List<String> codes(String password) {
    return codes(password, "rosalind");
  }

  private static List<String> codes(String password, String username) {
    return PasswordRules.faults(password, username, "/password").stream().map(Fault::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zq8-Kpw3",
        "correct horse battery staple",
        "        ",
        "Ünïcödé-wörd",
        "🐕🐈🐇🐦🐢🐍🐟🐹",
        "line\r\nbreak\t!",
        "xrosalind",
        "rosalindx"
      })
  void a_password_that_is_right_has_no_faults(String password) {
    assertEquals(List.of(), codes(password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "zq8-Kpw", "🐕🐈🐇🐦🐢🐍🐟", "abc123"})
  void fewer_than_8_characters_are_too_short(String password) {
    assertEquals(List.of("too_short"), codes(password));
  }

  @Test
  void more_than_1024_bytes_are_too_long() {
    assertEquals(List.of(), codes("zq".repeat(512)));
    assertEquals(List.of("too_long"), codes("zq".repeat(512) + "x"));
    assertEquals(List.of(), codes("🐕".repeat(256)));
    assertEquals(List.of("too_long"), codes("🐕".repeat(256) + "x"));
    assertEquals(List.of("too_long"), codes("x".repeat(1 << 20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PASSWORD",
        "Passw0rd",
        "12345678",
        "iloveyou",
        "qwertyuiop",
        "Trustno1"
      })
  void what_everybody_tries_first_is_too_common(String password) {
    assertEquals(List.of("too_common"), codes(password));
  }

  @ParameterizedTest
  @CsvSource({
    "rosalind,rosalind",
    "ROSALIND,rosalind",
    "rosalind,Rosalind",
    "dnilasor,rosalind",
    "DnIlAsOr,Rosalind",
    "rosa@petstore.test,rosa@petstore.test"
  })
  void the_name_of_the_user_is_no_password_forwards_or_backwards(String password, String name) {
    assertEquals(List.of("same_as_username"), codes(password, name));
  }

  @Test
  void where_there_is_no_name_there_is_none_to_be_the_same() {
    assertEquals(List.of("too_short"), codes("", ""));
    assertEquals(List.of(), codes("zq8-Kpw3", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zq8-Kp\u0000w3", "\u0000zq8-Kpw3", "zq8-Kpw3\u0000"})
  void a_nul_is_refused(String password) {
    assertEquals(List.of("invalid_format"), codes(password));
  }

  @Test
  void half_a_character_is_refused() {
    assertEquals(List.of("invalid_format"), codes("zq8-Kpw3\uD83D"));
    assertEquals(List.of("invalid_format"), codes("zq8-\uDC15Kpw3"));
    assertEquals(List.of("invalid_format"), codes("zq8-\uDC15\uD83DKpw3"));
  }

  @Test
  void all_faults_are_told_at_once_and_none_repeats_the_password() {
    List<Fault> faults = PasswordRules.faults("p\u0000q", "q\u0000P", "/newPassword");
    assertEquals(
        List.of("invalid_format", "too_short", "same_as_username"),
        faults.stream().map(Fault::code).toList());
    assertEquals(List.of("too_common", "same_as_username"), codes("Superman", "superman"));
    for (Fault fault : faults) {
      assertEquals("/newPassword", fault.where());
      assertFalse(fault.message().contains("p\u0000q"));
    }
  }

  @Test
  void the_list_has_3000_passwords_in_lower_case_sorted_none_too_short() throws IOException {
    try (InputStream in = PasswordRules.class.getResourceAsStream("/passwords/common.txt")) {
      String text = new String(in.readAllBytes(), UTF_8);
      List<String> lines = text.lines().toList();
      assertEquals(3_000, lines.size());
      assertEquals(lines.stream().distinct().sorted().toList(), lines);
      for (String line : lines) {
        assertTrue(line.matches("[!-@\\[-~]{8,64}"), line);
        assertEquals(List.of("too_common"), codes(line, ""), line);
      }
    }
  }
}
