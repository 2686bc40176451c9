package petstore.api.profile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.api.profile.Visitor.faults;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Patches that no honest client sends.
public class OddPatchesTest {
  private static TestServer server;
  private static Visitor ada;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    ada = Visitor.account(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothing_was_changed() {
    assertEquals(1, ada.now().version());
    assertEquals(200, ada.get().status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"firstName\":\"Eve\"",
        "{\"firstName\":\"Eve\",}",
        "{\"firstName\":\"Eve\"}{}",
        "{\"firstName\":\"Eve\"} x",
        "{\"firstName\":\"Eve\",\"firstName\":\"Eva\"}",
        "{\"preferences\":{\"theme\":\"dark\",\"theme\":\"light\"}}",
        "{'firstName':'Eve'}",
        "{firstName:\"Eve\"}",
        "{\"firstName\":\"Eve\"/* no */}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":01}",
        "{\"a\":.5}",
        "{\"firstName\":\"E\nve\"}",
        "{\"firstName\":\"\\x\"}",
        "<profile/>"
      })
  void what_cannot_be_read_is_malformed(String json) {
    Answer answer = ada.patch(json);
    assertEquals(400, answer.status(), answer::toString);
    assertEquals(
        "https://petstoreapi.com/errors/bad-request", answer.json().get("type").asString());
  }

  @Test
  void another_encoding_is_malformed() {
    String json = "{\"firstName\":\"Zoë\"}";
    assertEquals(400, ada.patch(json.getBytes(ISO_8859_1)).status());
    assertEquals(400, ada.patch(json.getBytes(UTF_16BE)).status());
    assertEquals(400, ada.patch(new byte[] {(byte) 0xC0, (byte) 0x80}).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"firstName\":\"Eve\"}]", "\"x\"", "7", "true", "null"})
  void what_is_no_object_is_no_profile(String json) {
    Answer answer = ada.patch(json);
    assertEquals(422, answer.status());
    assertEquals(List.of(" invalid_type"), faults(answer));
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 1_000, 100_000})
  void what_is_nested_too_deep_is_refused(int depth) {
    assertEquals(400, ada.patch("[".repeat(depth) + "]".repeat(depth)).status());
    assertEquals(400, ada.patch("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).status());
  }

  @Test
  void what_is_nested_deep_but_not_too_deep_is_only_unknown() {
    String deep = "{\"a\":".repeat(30) + "null" + "}".repeat(30);
    assertEquals(List.of("/a unknown_field"), faults(ada.patch(deep)));
  }

  @Test
  void a_hundred_thousand_members_are_refused() {
    String members =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":0")
            .collect(Collectors.joining(","));
    assertTrue(members.length() < 1024 * 1024);
    Answer answer = ada.patch("{" + members + "}");
    assertEquals(400, answer.status());
    assertTrue(answer.bytes().length < 1_000);
  }

  @Test
  void of_ten_thousand_faults_enough_are_told() {
    String members =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"k" + i + "\":null")
            .collect(Collectors.joining(","));
    assertEquals(100, faults(ada.patch("{" + members + "}")).size());
  }

  @Test
  void a_long_list_is_refused() {
    String list = String.join(",", Collections.nCopies(1_001, "0"));
    assertEquals(413, ada.patch("{\"favoritePets\":[" + list + "]}").status());
  }

  @Test
  void more_than_a_mebibyte_is_refused() {
    assertEquals(413, ada.patch(" ".repeat(1024 * 1024) + "{}").status());
    String half = "x".repeat(512 * 1024);
    assertEquals(413, ada.patch("{\"a\":\"" + half + "\",\"b\":\"" + half + "\"}").status());
  }

  @Test
  void a_string_that_cannot_be_kept_is_told_by_its_place() {
    assertEquals(
        List.of("/firstName invalid_character"), faults(ada.patch("{\"firstName\":\"\\ud800\"}")));
    assertEquals(
        List.of("/lastName invalid_character"), faults(ada.patch("{\"lastName\":\"a\\u0000b\"}")));
    assertEquals(
        List.of("/firstName invalid_format"), faults(ada.patch("{\"firstName\":\"a\\u0007\"}")));
    assertEquals(422, ada.patch("{\"\\ud800\":1}").status());
    assertEquals(422, ada.patch("{\"preferences\":{\"theme\":\"\\udc00\"}}").status());
  }

  @Test
  void a_string_that_is_too_long_is_refused_quickly() {
    String long64k = "a".repeat(65_000);
    for (String member :
        List.of("username", "firstName", "email", "phone", "avatarUrl", "locale", "timeZone")) {
      long start = System.nanoTime();
      assertEquals(422, ada.patch("{\"" + member + "\":\"" + long64k + "!\"}").status(), member);
      assertTrue(System.nanoTime() - start < 5_000_000_000L, member);
    }
    assertEquals(
        List.of("/firstName invalid_length"),
        faults(ada.patch("{\"firstName\":\"" + long64k + long64k + "\"}")));
  }

  @Test
  void a_huge_number_is_only_of_the_wrong_type() {
    assertEquals(
        List.of("/firstName invalid_type"), faults(ada.patch("{\"firstName\":1e999999999}")));
    assertEquals(400, ada.patch("{\"firstName\":" + "9".repeat(2_000) + "}").status());
  }

  @Test
  void what_looks_like_another_language_is_text() {
    Visitor eve = Visitor.account(server);
    for (String name :
        List.of("' OR 1=1--", "<script>alert(1)</script>", "${jndi:ldap://x}", "%00", "😀x")) {
      Answer answer = eve.patch("{\"firstName\":\"" + name + "\"}");
      assertEquals(200, answer.status(), name);
      assertEquals(name, eve.get().json().get("firstName").asString());
    }
    assertEquals(200, eve.patch("\uFEFF{}".getBytes(UTF_8)).status());
  }
}
