package petstore.support.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import petstore.support.Answer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Shows that what a definition does not promise is seen in requests and answers.
class ContractTest {
  private static final String DEFINITION =
      """
      openapi: 3.1.1
      paths:
        /things:
          parameters:
          - {name: X-Shop, in: header, schema: {type: string, format: uuid}}
          get:
            parameters:
            - {name: page, in: query, schema: {type: integer, minimum: 1}}
            - {name: kinds, in: query, schema: {type: array, items: {enum: [a, b]}}}
            - {name: sizes, in: query, explode: false, schema: {type: array, items: {type: integer}}}
            responses:
              "200": {content: {application/json: {schema: {type: array}}}}
              default: {$ref: "#/components/responses/Problem"}
          x-query:
            requestBody: {content: {application/json: {}}}
            responses: {"200": {description: Some}}
          post:
            parameters:
            - {name: X-Key, in: header, required: true, schema: {type: string}}
            requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
            responses:
              "201":
                headers:
                  Location: {required: true, schema: {type: string, format: uri}}
                  Again: {schema: {type: boolean}}
                content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
        /things/{id}:
          get:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            responses: {"204": {description: Nothing}}
        /things/best:
          get: {responses: {"200": {content: {text/plain: {}, image/*: {}}}}}
      components:
        responses:
          Problem: {content: {application/problem+json: {schema: {type: object, required: [status]}}}}
        schemas:
          Thing: {type: object, required: [name], properties: {name: {type: string, minLength: 3}}}
      """;
  private static final Contract CONTRACT =
      new Contract(new Document(new YAMLMapper().readTree(DEFINITION)), "/v1");
  private static final String CUP = "{\"name\": \"cup\"}";

  private final List<String> sent = new ArrayList<>();
  private final Map<String, List<String>> answered = new LinkedHashMap<>();

  @Test
  void what_is_as_it_was_promised_has_no_faults() {
    json();
    assertFaults(answer("GET /v1/things?page=2&kinds=a&kinds=b&sizes=1,2", "", 200, "[]"));
    assertFaults(answer("GET /t/01a1f943-a9de-7c22-9435-26857463512d/v1/things", "", 200, "[]"));
    assertFaults(answer("HEAD /v1/things", "", 200, ""));
    assertFaults(answer("GET /v1/things/4", "", 204, ""));
    assertFaults(answer("OPTIONS /v1/things", "", 204, ""));
    assertFaults(answer("GET /v1/openapi.json", "", 200, "{}"));
    assertFaults(answer("DELETE /v1/things", "", 405, "{}"));
    request("Content-Type", "application/json", "X-Key", "k");
    field("Location", "https://shop.example/1");
    assertFaults(answer("POST /v1/things", CUP, 201, CUP));
    field("Preference-Applied", "return=minimal");
    assertFaults(
        answer("POST /v1/things", CUP, 201, ""), "the field preference-applied is not declared");
  }

  @Test
  void an_operation_that_is_not_declared_is_seen() {
    json();
    assertFaults(answer("DELETE /v1/things", "", 204, ""), "no such operation is declared");
    assertFaults(answer("GET /v1/other", "", 200, "[]"), "no such operation is declared");
    assertFaults(answer("GET /v1/things/4", "", 404, ""), "the status is not declared");
  }

  @Test
  void a_body_that_is_not_declared_is_seen() {
    json();
    assertFaults(
        answer("GET /v1/things", "", 200, "{}"), "the answer has : object found, array expected");
    assertFaults(answer("GET /v1/things", "", 200, "["), "the answer has it is no JSON");
    assertFaults(answer("GET /v1/things", "", 200, ""), "the answer has no body");
    assertFaults(
        answer("GET /v1/things", "", 400, "{}"),
        "the answer is application/json, which is not declared");
    field("Content-Type", "application/problem+json; charset=utf-8");
    assertFaults(
        answer("GET /v1/things", "", 400, "{}"),
        "the answer has : required property 'status' not found");
    field("Content-Type", "image/png");
    assertFaults(answer("GET /v1/things/best", "", 200, "PNG"));
    field("Content-Type", "text/html");
    assertFaults(
        answer("GET /v1/things/best", "", 200, "PNG"),
        "the answer is text/html, which is not declared");
  }

  @Test
  void header_fields_that_are_missing_wrong_or_undeclared_are_seen() {
    json();
    request("Content-Type", "application/json", "X-Key", "k");
    field("Again", "yes");
    field("ETag", "\"1\"");
    assertFaults(
        answer("POST /v1/things", CUP, 201, CUP),
        "the field Location is missing",
        "the field Again : string found, boolean expected",
        "the field etag is not declared");
    field("Location", "not a uri");
    field("Again", "true");
    answered.remove("etag");
    assertFaults(
        answer("POST /v1/things", CUP, 201, CUP),
        "the field Location : does not match the uri pattern must be a valid RFC 3986 URI");
  }

  @Test
  void what_is_taken_although_it_is_not_declared_is_seen() {
    json();
    assertFaults(
        answer("GET /v1/things?page=0&kinds=c&sizes=1,x&page=1", "", 200, "[]"),
        "the request is taken, although it has page more than once",
        "the request is taken, although kinds /0: does not have a value in the enumeration [\"a\","
            + " \"b\"]",
        "the request is taken, although sizes /1: string found, integer expected");
    assertFaults(
        answer("GET /v1/things/four", "", 204, ""),
        "the request is taken, although id : string found, integer expected");
    field("Location", "https://shop.example/1");
    request("Content-Type", "application/json", "X-Shop", "mine");
    assertFaults(
        answer("POST /v1/things", "{\"name\": \"c\"}", 201, CUP),
        "the request is taken, although X-Shop : does not match the uuid pattern must be a valid"
            + " RFC 4122 UUID",
        "the request is taken, although it lacks X-Key",
        "the request is taken, although its body has /name: must be at least 3 characters long");
    request("X-Key", "k");
    assertFaults(
        answer("POST /v1/things", "", 201, CUP), "the request is taken, although it has no body");
    request("X-Key", "k", "Content-Type", "text/plain");
    assertFaults(
        answer("POST /v1/things", CUP, 201, CUP),
        "the request is taken, although its body is text/plain");
  }

  @Test
  void a_request_that_is_refused_may_be_anything() {
    request("Content-Type", "text/plain", "X-Shop", "mine");
    field("Content-Type", "application/problem+json");
    assertFaults(answer("GET /v1/things?page=0", "", 422, "{\"status\": 422}"));
  }

  @Test
  void operations_of_methods_that_the_format_does_not_know_count() {
    request("Content-Type", "text/plain");
    assertFaults(
        answer("QUERY /v1/things", "all", 200, ""),
        "the request is taken, although its body is text/plain");
  }

  private void json() {
    field("Content-Type", "application/json");
  }

  private void request(String... headers) {
    sent.clear();
    sent.addAll(List.of(headers));
  }

  private void field(String name, String value) {
    answered.put(name.toLowerCase(Locale.ROOT), List.of(value));
  }

  private Exchange answer(String target, String body, int status, String answer) {
    var answers = new Answer(status, Map.copyOf(answered), answer.getBytes(UTF_8));
    return Exchange.of(target, body.getBytes(UTF_8), List.copyOf(sent), answers);
  }

  private static void assertFaults(Exchange exchange, String... faults) {
    assertEquals(List.of(faults), CONTRACT.faults(exchange));
  }
}
