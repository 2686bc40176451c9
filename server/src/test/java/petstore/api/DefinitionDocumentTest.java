package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Shows that faults of a definition are found: each is planted into a sound one.
class DefinitionDocumentTest {
  private static final String SOUND = resource("openapi/tiny.yaml");
  private static final String SOUND_OF_TODAY = resource("openapi/tiny-3.2.yaml");

  @Test
  void a_sound_definition_has_no_faults() {
    assertEquals(List.of(), faults(SOUND));
    assertEquals(List.of(), faults(SOUND_OF_TODAY));
  }

  @Test
  void operations_of_the_method_query_are_found() {
    assertEquals(
        List.of("GET getThing", "QUERY searchThings"),
        new DefinitionDocument(new YAMLMapper().readTree(SOUND_OF_TODAY))
            .operations().stream()
                .map(operation -> operation.method() + " " + operation.id())
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operationId: searchThings | operationId: getThing  | two operations are called getThing",
        "- bearerAuth:             | - bearerToken:         | asks for bearerToken",
        "in: path                  | in: query              | declares the path variables",
        "- 0197f7a2-0000-7000      | - 0197f7a2-7000        | is no uuid",
        "- chair                   | - ox                   | breaks a limit",
        "- chair                   | - cupboard             | breaks a limit",
        "- \"4711\"                  | - \"47 11\"              | breaks a limit",
        "- furniture               | - plant                | is not \"furniture\"",
        "- 4                       | - 0                    | breaks a limit",
        "- https://shop.example/c  | - shop.example/c       | is no uri",
        "- owner@shop.example      | - owner                | is no email",
        "minLength: 3              | nullable: true         | is nullable",
      })
  void a_fault_of_today_is_found(String sound, String faulty, String expected) {
    String definition = SOUND_OF_TODAY.replace(sound, faulty);
    assertNotEquals(SOUND_OF_TODAY, definition);
    List<String> faults = faults(definition);
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schemas/Thing\"            | schemas/Thong\"         | which is not there",
        "operationId: addThing      | operationId: getThing   | two operations are called getThing",
        "name: id                   | name: no                | declares the path variables",
        "example: 7                 | example: seven          | is no integer",
        "example: 7                 | example: 9223372036854775808 | is no int64",
        "kind: furniture            | kind: tool              | is not one of",
        "name: chair                | kind2: chair            | lacks name",
        "name: chair                | name: 7                 | is no string",
        "2021-07-28T15              | 28 July 2021            | is no date-time",
        "name: chair                | {name: chair, legs: [1, two]} | is no integer",
        "name: chair                | {name: chair, legs: [3000000000]} | is no int32",
        "name: chair                | {name: chair, parts: {seat: {}}} | lacks name",
        "name: chair                | {name: chair, colour: red} | is not in the schema",
      })
  void a_fault_is_found(String sound, String faulty, String expected) {
    String definition =
        faulty.startsWith("{")
            ? SOUND.replaceFirst("(?s)example:\\s+name: chair.*?Z\"", "example: " + faulty)
            : SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), faulty);
    List<String> faults = faults(definition);
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
  }

  private static String resource(String name) {
    return new String(Resources.bytes(name), UTF_8);
  }

  private static List<String> faults(String yaml) {
    return new DefinitionDocument(new YAMLMapper().readTree(yaml)).faults();
  }
}
