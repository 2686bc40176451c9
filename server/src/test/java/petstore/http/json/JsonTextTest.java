package petstore.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class JsonTextTest {
  @Test
  void each_member_and_element_has_a_line_of_its_own() {
    assertEquals(
        Optional.of(
            """
            {
              "a": [
                1.50,
                "x, {y}: \\"[z]\\" \\\\",
                {}
              ],
              "b": [],
              "c": null
            }\
            """),
        JsonText.indented(
            "{\"a\":[1.50, \"x, {y}: \\\"[z]\\\" \\\\\",{ }],\n\"b\" :[\t],\"c\":null}"));
  }

  @Test
  void nothing_is_changed_but_the_space_between() {
    for (String json :
        List.of("1e400", "\"\\u0041\"", "[[[]],{\"\":\"\"}]", "true", " [ 1 , 2 ] ")) {
      String indented = JsonText.indented(json).orElseThrow();
      assertEquals(json.replaceAll("\\s", ""), indented.replaceAll("\\s", ""));
    }
    String escaped = "{\"a\\\\\":\"\\\"}\"}";
    assertEquals(
        JsonMapper.shared().readTree(escaped),
        JsonMapper.shared().readTree(JsonText.indented(escaped).orElseThrow()));
  }

  @Test
  void what_is_no_json_is_left_alone() {
    for (String text : List.of("", "{", "a: b", "{\"a\"}", "<p>")) {
      assertEquals(Optional.empty(), JsonText.indented(text));
    }
  }

  @Test
  void what_is_nested_deeply_does_not_grow_without_end() {
    String deep = "[".repeat(60) + "1,".repeat(20_000) + "1" + "]".repeat(60);
    assertEquals(Optional.empty(), JsonText.indented(deep));
    String deepest = "[".repeat(1_000) + "]".repeat(1_000);
    assertEquals(Optional.empty(), JsonText.indented(deepest));
    String small = "[".repeat(20) + "]".repeat(20);
    assertTrue(JsonText.indented(small).isPresent());
  }

  @Test
  void a_member_is_read_when_it_is_a_text() {
    byte[] json = "{\"type\":\"pet.adopted\",\"id\":1}".getBytes(UTF_8);
    assertEquals(Optional.of("pet.adopted"), JsonText.member(json, "type"));
    assertEquals(Optional.empty(), JsonText.member(json, "id"));
    assertEquals(Optional.empty(), JsonText.member(json, "other"));
    assertEquals(Optional.empty(), JsonText.member("[1]".getBytes(UTF_8), "type"));
    assertEquals(Optional.empty(), JsonText.member(new byte[] {'{', 0, -1}, "type"));
  }
}
