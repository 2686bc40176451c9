package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import petstore.connector.definition.PetstoreDefinition;
import petstore.connector.docs.DefinitionJson;
import petstore.connector.docs.OpenApiJson;
import petstore.connector.docs.ToolsJson;

/// The commands that tell what there is, and need no server.
class DefinitionCommandsTest {
  private final CommandLineDriver cli = new CommandLineDriver();

  @Test
  void the_reference_page_is_the_published_one_to_the_byte() throws Exception {
    assertEquals(0, cli.call("docs"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(cli.output().getBytes(UTF_8));
    assertEquals(
        "e14ee098e835c3960f20087f18e0e3bcf916e7a4c667bbd02ebf4a7e992b5f5c",
        HexFormat.of().formatHex(hash));
  }

  @Test
  void actions_are_listed_in_the_order_of_the_page() {
    assertEquals(0, cli.call("actions"));
    assertEquals(17, cli.json().size());
    assertEquals("addPet", cli.json().at("/0/name").stringValue());
    assertEquals("POST", cli.json().at("/0/method").stringValue());
    assertEquals("/user/{username}", cli.json().at("/16/path").stringValue());
  }

  @Test
  void an_action_is_described_by_schemas() {
    assertEquals(0, cli.call("describe", "deletePet"));
    assertEquals("integer", cli.json().at("/inputSchema/properties/petId/type").stringValue());
    assertEquals("petId", cli.json().at("/inputSchema/required/0").stringValue());
    assertEquals("DELETE /pet/{petId}", text("/method") + " " + text("/path"));
    assertFalse(cli.json().has("outputSchema"));
    cli.call("describe", "getPetById");
    assertEquals("object", text("/outputSchema/type"));
  }

  @Test
  void exports_are_what_the_definition_is_exported_as() {
    cli.call("export", "definition");
    assertEquals(DefinitionJson.of(PetstoreDefinition.COMPONENT).toString(), compact());
    cli.call("export", "openapi");
    assertEquals(OpenApiJson.of(PetstoreDefinition.COMPONENT).toString(), compact());
    cli.call("export", "tools");
    assertEquals(ToolsJson.of(PetstoreDefinition.COMPONENT).toString(), compact());
  }

  @Test
  void json_is_indented_by_two_blanks_and_ends_with_a_line() {
    cli.call("describe", "deleteUser");
    assertTrue(cli.output().startsWith("{\n  \"name\": \"deleteUser\",\n"), cli.output());
    assertTrue(cli.output().endsWith("}\n"), cli.output());
  }

  private String text(String pointer) {
    return cli.json().at(pointer).stringValue();
  }

  private String compact() {
    return cli.json().toString();
  }
}
