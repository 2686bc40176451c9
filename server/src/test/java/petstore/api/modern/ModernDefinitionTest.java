package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import petstore.api.Definition;
import petstore.api.PublishedDefinition;
import petstore.http.problem.ProblemType;
import petstore.support.openapi.Document;
import petstore.support.openapi.MetaSchema;
import petstore.support.openapi.Place;
import tools.jackson.databind.JsonNode;

/// The Modern definition, as it is published, is sound.
class ModernDefinitionTest {
  private static final JsonNode PUBLISHED = tree("openapi/modern.yaml");
  private static final JsonNode OLDER = tree("openapi/modern-3.1.yaml");
  private static final Document DOCUMENT = new Document(PUBLISHED);

  @Test
  void it_is_what_openapi_3_2_asks_for() {
    assertEquals(List.of(), MetaSchema.OPENAPI_3_2.faults(PUBLISHED));
  }

  @Test
  void its_older_form_is_what_openapi_3_1_asks_for() {
    assertEquals(List.of(), MetaSchema.OPENAPI_3_1.faults(OLDER));
    assertEquals("3.1.1", OLDER.path("openapi").asString());
    assertEquals(List.of(), new Document(OLDER).exampleFaults());
  }

  @Test
  void every_example_keeps_to_its_schema() {
    assertEquals(List.of(), DOCUMENT.exampleFaults());
    assertTrue(DOCUMENT.examples().size() > 50, "examples are found");
  }

  @Test
  void every_problem_is_told_in_the_form_of_problems() {
    var others = new ArrayList<String>();
    for (Place operation : operations().toList()) {
      for (String status : operation.get("responses").names()) {
        Place answer = operation.get("responses").get(status);
        boolean form =
            answer.get("content").names().equals(List.of("application/problem+json"))
                && answer
                    .get("content")
                    .get("application/problem+json")
                    .get("schema")
                    .pointer()
                    .equals("/components/schemas/Error");
        if (status.matches("[123]..") == form) {
          others.add(operation.pointer() + " " + status);
        }
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void examples_of_problems_are_of_a_kind_that_the_server_knows() {
    var seen = new TreeSet<String>();
    for (Document.Example example : DOCUMENT.examples()) {
      if (example.place().contains("/application~1problem+json/")) {
        ProblemType type =
            Stream.of(ProblemType.values())
                .filter(known -> known.uri().equals(example.value().path("type").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(example.place()));
        assertEquals(type.title(), example.value().path("title").asString(), example.place());
        assertEquals(type.status(), example.value().path("status").asInt(), example.place());
        seen.add(type.slug());
      }
    }
    assertTrue(seen.size() > 10, seen::toString);
  }

  @Test
  void tags_are_declared_and_so_are_their_parents() {
    var declared = new TreeSet<String>();
    var used = new TreeSet<String>();
    DOCUMENT
        .root()
        .get("tags")
        .members()
        .forEach(tag -> {
          declared.add(tag.text("name"));
          if (tag.has("parent")) {
            used.add(tag.text("parent"));
          }
        });
    operations()
        .forEach(operation -> {
          assertTrue(operation.has("tags"), operation.pointer());
          operation.get("tags").members().forEach(tag -> used.add(tag.node().asString()));
        });
    used.removeAll(declared);
    assertEquals(Set.of(), used);
  }

  private static JsonNode tree(String resource) {
    return new PublishedDefinition(
            new Definition("Modern", "/v1/openapi.json", resource), "https://shop.example")
        .tree();
  }

  private static Stream<Place> operations() {
    return DOCUMENT
        .root()
        .get("paths")
        .members()
        .flatMap(Place::members)
        .filter(operation -> operation.has("operationId"));
  }
}
