package petstore.connector.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.connector.definition.PetstoreDefinition;

class ReferencePageTest {
  private final String page = ReferencePage.of(PetstoreDefinition.COMPONENT);

  @Test
  void the_page_is_the_published_one_byte_for_byte() throws Exception {
    byte[] bytes = page.getBytes(UTF_8);
    assertEquals(8_443, bytes.length);
    assertEquals(
        "e14ee098e835c3960f20087f18e0e3bcf916e7a4c667bbd02ebf4a7e992b5f5c",
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  @Test
  void it_has_17_actions_13_outputs_no_trigger_and_2_authorizations() {
    List<String> sections = List.of(page.split("\n## "));
    assertEquals(5, sections.size());
    assertEquals(2, headings(sections.get(2)), "connections");
    assertEquals(0, headings(sections.get(3)), "triggers");
    assertEquals(17 + 13, headings(sections.get(4)), "actions and outputs");
    assertEquals(13, sections.get(4).lines().filter("### Output"::equals).count());
  }

  private static long headings(String section) {
    return section.lines().filter(line -> line.startsWith("### ")).count();
  }
}
