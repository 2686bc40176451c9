package petstore.support.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A request as a definition gives it as an example: one for each example of a body or of a
/// parameter that may be left out, and one for an operation that has neither.
///
/// @param operation what it is for
/// @param method in capitals
/// @param path with variables in braces
/// @param name of the example
/// @param mediaType of the body; empty when there is none
/// @param parameters that are sent, as texts, by `query` or `header` and their names
public record RequestExample(
    Place operation,
    String method,
    String path,
    String name,
    String mediaType,
    Optional<JsonNode> body,
    Map<String, Map<String, String>> parameters) {

  /// The operationId.
  public String id() {
    return operation.text("operationId");
  }

  /// Whether it can be sent without credentials.
  public boolean isOpen() {
    return operation.get("security").members().allMatch(choice -> choice.names().isEmpty());
  }

  /// Parameters that are sent, by their names.
  ///
  /// @param in `query` or `header`
  public Map<String, String> texts(String in) {
    return parameters.getOrDefault(in, Map.of());
  }

  /// The query, with its question mark; empty when there is none.
  public String query() {
    return texts("query").entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&", "?", ""))
        .replaceFirst("^\\?$", "");
  }

  /// All of a definition.
  public static List<RequestExample> of(Document definition) {
    Place paths = definition.root().get("paths");
    return paths.names().stream()
        .flatMap(path ->
            paths.get(path).names().stream()
                .filter(method -> paths.get(path).get(method).has("operationId"))
                .flatMap(method -> of(paths.get(path).get(method), method, path)))
        .toList();
  }

  private static Stream<RequestExample> of(Place operation, String method, String path) {
    var plain =
        new RequestExample(
            operation,
            method.toUpperCase(Locale.ROOT),
            path,
            "plain",
            "",
            Optional.empty(),
            Map.of());
    List<RequestExample> bodies = plain.withBodies();
    RequestExample first = bodies.isEmpty() ? plain : bodies.getFirst();
    return Stream.concat(
        bodies.isEmpty() ? Stream.of(plain) : bodies.stream(),
        operation
            .get("parameters")
            .members()
            .filter(parameter -> !parameter.text("in").equals("path"))
            .flatMap(parameter -> first.withParameter(parameter)));
  }

  private List<RequestExample> withBodies() {
    var all = new ArrayList<RequestExample>();
    Place contents = operation.get("requestBody").get("content");
    for (String type : contents.names()) {
      for (Document.Example example : contents.get(type).examples()) {
        all.add(
            new RequestExample(
                operation,
                method,
                path,
                example.place().replaceFirst(".*/", ""),
                type,
                Optional.of(example.value()),
                parameters));
      }
    }
    return all;
  }

  private Stream<RequestExample> withParameter(Place parameter) {
    return parameter.examples().stream()
        .map(example ->
            new RequestExample(
                operation,
                method,
                path,
                parameter.text("name") + "=" + example.value().asString(),
                mediaType,
                body,
                Map.of(
                    parameter.text("in"),
                    Map.of(parameter.text("name"), example.value().asString()))));
  }

  @Override
  public String toString() {
    return id() + " " + name;
  }
}
