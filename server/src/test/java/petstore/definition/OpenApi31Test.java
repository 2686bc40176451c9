package petstore.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.support.openapi.MetaSchema;
import tools.jackson.databind.node.ObjectNode;

/// The build's own: what becomes of a definition in 3.2 when it is told in 3.1.
class OpenApi31Test {
  private static final String NEWER =
      """
      openapi: 3.2.0
      $self: https://shop.example/openapi.json
      info: {title: Things, version: "1"}
      servers:
      - {url: /things, name: here}
      tags:
      - {name: Store, summary: The shop, kind: category}
      - {name: Thing, parent: Store}
      paths:
        /things:
          get:
            responses:
              "200":
                summary: Things
                description: All
                content:
                  application/json: {$ref: "#/components/mediaTypes/Things"}
                  text/event-stream: {itemSchema: {type: object}, prefixEncoding: []}
          query: {responses: {"200": {description: Some}}}
          additionalOperations: {COPY: {responses: {"204": {description: Done}}}}
      components:
        mediaTypes:
          Things:
            schema: {$ref: "#/components/schemas/Things"}
            examples:
              one: {dataValue: [{content: a}], serializedValue: '[{"content": "a"}]'}
              two: {value: []}
        schemas:
          Things:
            type: array
            items:
              type: object
              properties:
                content: {type: string, examples: [{query: 1}]}
                query: {type: string}
          Any:
            oneOf: [{$ref: "#/components/schemas/Things"}]
            discriminator: {propertyName: kind, defaultMapping: Things}
        securitySchemes:
          oauth2:
            type: oauth2
            oauth2MetadataUrl: https://shop.example/metadata
            deprecated: true
            flows:
              deviceAuthorization: {tokenUrl: https://shop.example/token, deviceAuthorizationUrl: https://shop.example/device, scopes: {}}
      """;

  private static final String OLDER =
      """
      openapi: "3.1.1"
      info:
        title: Things
        version: "1"
      servers:
      - url: /things
        x-name: here
      tags:
      - name: Store
        x-summary: The shop
        x-kind: category
      - name: Thing
        x-parent: Store
      paths:
        /things:
          get:
            responses:
              "200":
                x-summary: Things
                description: All
                content:
                  application/json:
                    schema:
                      $ref: "#/components/schemas/Things"
                    examples:
                      one:
                        value: [{content: a}]
                        x-serializedValue: '[{"content": "a"}]'
                      two: {value: []}
                  text/event-stream:
                    x-itemSchema: {type: object}
                    x-prefixEncoding: []
          x-query: {responses: {"200": {description: Some}}}
          x-additionalOperations: {COPY: {responses: {"204": {description: Done}}}}
      components:
        schemas:
          Things:
            type: array
            items:
              type: object
              properties:
                content: {type: string, examples: [{query: 1}]}
                query: {type: string}
          Any:
            oneOf: [{$ref: "#/components/schemas/Things"}]
            discriminator: {propertyName: kind, x-defaultMapping: Things}
        securitySchemes:
          oauth2:
            type: oauth2
            x-oauth2MetadataUrl: https://shop.example/metadata
            x-deprecated: true
            flows:
              x-deviceAuthorization: {tokenUrl: https://shop.example/token, deviceAuthorizationUrl: https://shop.example/device, scopes: {}}
      """;

  @Test
  void what_3_1_has_no_word_for_is_kept_as_an_extension_or_left_out() {
    ObjectNode newer = Yaml.read(NEWER, "newer");
    ObjectNode expected = Yaml.read(OLDER, "older");
    assertEquals(Yaml.write(expected), Yaml.write(OpenApi31.of(newer)));
    assertEquals(Yaml.read(NEWER, "newer"), newer);
  }

  @Test
  void both_are_what_their_versions_of_openapi_ask_for() {
    assertEquals(List.of(), MetaSchema.OPENAPI_3_2.faults(Yaml.read(NEWER, "newer")));
    assertEquals(List.of(), MetaSchema.OPENAPI_3_1.faults(Yaml.read(OLDER, "older")));
    ObjectNode renamed = Yaml.read(NEWER.replace("3.2.0", "3.1.1"), "newer");
    assertTrue(
        MetaSchema.OPENAPI_3_1.faults(renamed).stream()
            .map(fault -> fault.replaceFirst(":.*", ""))
            .toList()
            .containsAll(List.of("/components", "/paths/~1things", "/tags/0", "/servers/0")));
  }
}
