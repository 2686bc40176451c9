package petstore.support.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Shows that faults are found: each is planted into a sound definition.
class DocumentTest {
  private static final String SOUND =
      """
      openapi: 3.2.0
      $self: https://shop.example/openapi.json
      info: {title: Things, version: "1"}
      tags:
      - {name: Things, kind: resource}
      paths:
        /things/{id}:
          get:
            tags: [Things]
            operationId: getThing
            parameters:
            - {name: id, in: path, required: true, schema: {type: string, format: uuid}, example: 01a1f943-a9de-7c22-9435-26857463512d}
            - {name: page, in: query, schema: {type: integer, minimum: 1, default: 1}}
            responses:
              "200":
                description: It
                headers:
                  Age: {schema: {type: integer}, example: 4}
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Thing"}
                    examples:
                      small: {value: {name: cup}}
                      large: {$ref: "#/components/examples/Large"}
              default:
                description: What else there is
        /things:
          query:
            operationId: searchThings
            responses:
              "200": {description: Some}
      components:
        examples:
          Large: {value: {name: table, example: 3}}
        schemas:
          Thing:
            type: object
            required: [name]
            additionalProperties: false
            properties:
              name: {type: string, minLength: 3, examples: [chair]}
              example: {type: integer, default: 1}
      """;

  @Test
  void a_sound_definition_has_no_faults() {
    assertEquals(List.of(), MetaSchema.OPENAPI_3_2.faults(tree(SOUND)));
    assertEquals(List.of(), new Document(tree(SOUND)).exampleFaults());
    assertEquals(7, new Document(tree(SOUND)).examples().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "operationId: getThing   | operation: getThing      | operation' is not evaluated",
        "kind: resource          | king: resource           | king' is not evaluated",
        "required: true, schema  | schema                   | required' not found",
        "minLength: 3            | minLength: three         | /components/schemas/Thing",
        "type: object            | type: objekt             | /components/schemas/Thing",
        "description: Some       | summary: Some, text: It  | text' is not evaluated",
        "$self: https://shop.example/openapi.json | $self: https://shop.example/#a | /$self",
        "openapi: 3.2.0          | openapi: 3.3.0           | /openapi",
        "query:                  | search:                  | search' is not evaluated",
        "version: \"1\"            | heading: Things           | /info",
      })
  void what_openapi_does_not_know_is_found(String sound, String faulty, String expected) {
    List<String> faults = MetaSchema.OPENAPI_3_2.faults(tree(planted(sound, faulty)));
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: {name: cup}      | value: {name: c}         | /examples/small",
        "value: {name: cup}      | dataValue: {name: c}     | /examples/small",
        "name: table, example: 3 | name: table, example: a  | /components/examples/Large",
        "examples: [chair]       | examples: [ox]           | /properties/name/examples/0",
        "default: 1}}            | default: 0}}             | /parameters/1/schema/default",
        "example: 4              | example: four            | /headers/Age/example",
        "26857463512d            | 2685746351               | /parameters/0/example",
      })
  void an_example_that_breaks_its_schema_is_found(String sound, String faulty, String place) {
    List<String> faults = new Document(tree(planted(sound, faulty))).exampleFaults();
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(place)), faults.toString());
  }

  private static String planted(String sound, String faulty) {
    String definition = SOUND.replace(sound, faulty);
    assertNotEquals(SOUND, definition);
    return definition;
  }

  private static JsonNode tree(String yaml) {
    return new YAMLMapper().readTree(yaml);
  }
}
