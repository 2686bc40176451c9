package petstore.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The build's own: what fragments of a definition are together.
class FragmentsTest {
  @TempDir private Path directory;

  @Test
  void the_root_comes_first_and_the_others_follow_by_name() throws IOException {
    fragment("users.yaml", "paths: {/users: {get: {operationId: listUsers}}}");
    fragment("pets.yaml", "paths: {/pets: {get: {operationId: listPets}}}");
    fragment("root.yaml", "openapi: 3.2.0\npaths: {}");
    fragment("notes.txt", "openapi: 3.1.0");
    assertEquals(
        """
        openapi: "3.2.0"
        paths:
          /pets:
            get:
              operationId: listPets
          /users:
            get:
              operationId: listUsers
        """,
        Yaml.write(BuildDefinition.definition(directory)));
  }

  @Test
  void two_fragments_may_speak_of_the_same_path() throws IOException {
    fragment("a.yaml", "paths: {/pets: {get: {operationId: listPets}}}");
    fragment("b.yaml", "paths: {/pets: {post: {operationId: createPet}}}");
    assertEquals(
        "createPet",
        BuildDefinition.definition(directory).at("/paths/~1pets/post/operationId").asString());
  }

  @Test
  void what_two_fragments_say_is_a_fault_that_names_the_place() throws IOException {
    fragment("a.yaml", "paths: {/pets: {get: {operationId: listPets}}}");
    fragment("b.yaml", "paths: {/pets: {get: {operationId: listPets}}}");
    assertEquals(
        "b.yaml says /paths/~1pets/get/operationId, which another fragment says already", fault());
    fragment("b.yaml", "paths: {/pets: [1]}");
    assertEquals("b.yaml says /paths/~1pets, which another fragment says already", fault());
  }

  @Test
  void a_fragment_that_cannot_be_read_is_named() throws IOException {
    fragment("a.yaml", "paths: {/pets: {}}\npaths: {}");
    assertTrue(fault().startsWith("a.yaml: Duplicate Object property \"paths\""), fault());
    fragment("a.yaml", "paths: [");
    assertTrue(fault().startsWith("a.yaml: "), fault());
    fragment("a.yaml", "- paths");
    assertEquals("a.yaml is no map", fault());
    fragment("a.yaml", "");
    assertEquals("a.yaml is no map", fault());
  }

  @Test
  void every_answer_of_an_operation_gets_the_headers_that_all_have() throws IOException {
    fragment(
        "root.yaml",
        """
        x-headers-of-every-answer: {Limit: {example: 1}}
        paths:
          /pets:
            get:
              responses:
                "200": {description: all}
                "304": {headers: {ETag: {}, Limit: {example: 2}}}
                default: {$ref: "#/components/responses/Other"}
              callbacks: {sold: {"{$url}": {post: {responses: {"200": {}}}}}}
        webhooks: {sold: {post: {responses: {"200": {}}}}}
        components:
          responses:
            Other: {description: all else}
        """);
    assertEquals(
        Yaml.read(
            """
            paths:
              /pets:
                get:
                  responses:
                    "200": {description: all, headers: {Limit: {example: 1}}}
                    "304": {headers: {ETag: {}, Limit: {example: 2}}}
                    default: {$ref: "#/components/responses/Other"}
                  callbacks: {sold: {"{$url}": {post: {responses: {"200": {}}}}}}
            webhooks: {sold: {post: {responses: {"200": {}}}}}
            components:
              responses:
                Other: {description: all else, headers: {Limit: {example: 1}}}
            """,
            "expected"),
        BuildDefinition.definition(directory));
  }

  @Test
  void words_go_without_quotes_and_nothing_else_does() {
    JsonNode tree =
        Yaml.read(
            """
            "200": "2026-03-01"
            "yes": "no"
            "#a": "a: b"
            "a b": "${publicUrl}/v1"
            "12": 12
            $ref: $self
            text: "one\\ntwo"
            rest: ["true", true, null, "null", " a", "a ", "1.0", 1.0, "", "a #b", "1_000", "Off"]
            """,
            "words");
    String text = Yaml.write(tree);
    assertEquals(
        """
        "200": "2026-03-01"
        "yes": "no"
        "#a": "a: b"
        a b: "${publicUrl}/v1"
        "12": 12
        $ref: $self
        text: |-
          one
          two
        rest:
        - "true"
        - true
        - null
        - "null"
        - " a"
        - "a "
        - "1.0"
        - 1.0
        - ""
        - "a #b"
        - "1_000"
        - "Off"
        """,
        text);
    assertEquals(tree, Yaml.read(text, "again"));
  }

  private String fault() {
    return Objects.requireNonNull(
        assertThrows(Faulty.class, () -> BuildDefinition.definition(directory)).getMessage());
  }

  private void fragment(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
