package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petstore.api.Definition;
import petstore.api.PublishedDefinition;
import petstore.support.openapi.Contract;
import petstore.support.openapi.Document;
import petstore.support.openapi.Exchange;
import petstore.support.openapi.RequestExample;

/// Sends the examples of the Modern definition to a server.
class ModernExamplesTest {
  private static final Document DEFINITION =
      new Document(
          new PublishedDefinition(
                  new Definition("Modern", "/v1/openapi.json", "openapi/modern.yaml"),
                  "https://shop.example")
              .tree());
  private static final Contract CONTRACT = new Contract(DEFINITION, "/v1");
  private static final List<RequestExample> EXAMPLES = RequestExample.of(DEFINITION);

  private static Modern shop;

  @BeforeAll
  static void start() {
    shop = Modern.start();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  static List<RequestExample> examples() {
    return EXAMPLES;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_works_and_is_answered_as_declared(RequestExample example) {
    Exchange exchange = new ExampleStage(shop, EXAMPLES).play(example);
    int status = exchange.answer().status();
    assertTrue(status >= 200 && status < 400, exchange::toString);
    assertTrue(
        example.operation().get("responses").has(Integer.toString(status)),
        () -> "the status stands in the definition: " + exchange);
    assertEquals(List.of(), CONTRACT.faults(exchange), exchange::toString);
  }

  @Test
  void every_body_in_json_has_an_example() {
    var without = new TreeSet<String>();
    for (RequestExample example : EXAMPLES) {
      List<String> types = example.operation().get("requestBody").get("content").names();
      var shown =
          EXAMPLES.stream()
              .filter(other -> other.id().equals(example.id()))
              .map(RequestExample::mediaType)
              .collect(Collectors.toSet());
      types.stream()
          .filter(type -> type.matches("application/([a-z-]+\\+)?json") && !shown.contains(type))
          .forEach(type -> without.add(example.id() + " " + type));
    }
    assertEquals(new TreeSet<String>(), without);
  }
}
