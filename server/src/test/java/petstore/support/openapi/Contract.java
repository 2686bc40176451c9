package petstore.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a definition promises of requests and answers: an answer has a status, headers and a body
/// that are declared, and what is not declared to be taken is not taken.
public final class Contract {
  private final Place root;
  private final String basePath;

  /// @param basePath where the paths of the definition begin, such as `/v1`
  public Contract(Document definition, String basePath) {
    this.root = definition.root();
    this.basePath = basePath;
  }

  /// What is wrong with an exchange, one sentence a fault.
  public List<String> faults(Exchange exchange) {
    Optional<Operation> found = operation(exchange);
    if (found.isEmpty()) {
      return exchange.answer().status() / 100 == 2 && !isBesideTheDefinition(exchange)
          ? List.of("no such operation is declared")
          : List.of();
    }
    var faults = new ArrayList<String>();
    if (exchange.isAccepted()) {
      faults.addAll(new RequestCheck(exchange, found.get()).faults());
    }
    faults.addAll(new AnswerCheck(exchange, found.get()).faults());
    return faults;
  }

  /// What an event breaks of the schema of the webhook that it is sent by, one sentence a fault.
  List<String> eventFaults(JsonNode event) {
    return root.get("webhooks")
        .members()
        .map(webhook ->
            content(webhook.get("post").get("requestBody").get("content"), "application/json")
                .orElseThrow()
                .get("schema"))
        .filter(schema ->
            schema
                .get("properties")
                .get("eventType")
                .text("const")
                .equals(event.path("eventType").asString()))
        .findFirst()
        .map(schema -> schema.faults(event))
        .orElse(List.of("no such event is declared"));
  }

  /// An operation that a request is for.
  ///
  /// @param shared the parameters that all operations of the path have
  /// @param path its variables are named groups
  record Operation(Place place, Place shared, Matcher path) {
    Stream<Place> parameters() {
      return Stream.concat(shared.members(), place.get("parameters").members());
    }

    String variable(String name) {
      return Exchange.decoded(path.group(name));
    }
  }

  private Optional<Operation> operation(Exchange exchange) {
    String method =
        exchange.method().equals("HEAD") ? "get" : exchange.method().toLowerCase(Locale.ROOT);
    Place paths = root.get("paths");
    // What has fewer variables is meant where two paths fit.
    return paths.names().stream()
        .sorted((one, other) -> Long.compare(variables(one), variables(other)))
        .map(template -> operation(paths.get(template), template, method, exchange.path()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Operation> operation(Place item, String template, String method, String path) {
    Matcher fitting = pattern(template).matcher(path);
    return fitting.matches()
        ? Stream.of(method, "x-" + method)
            .map(item::get)
            .filter(Place::exists)
            .map(place -> new Operation(place, item.get("parameters"), fitting))
            .findFirst()
        : Optional.empty();
  }

  private Pattern pattern(String template) {
    String path =
        Stream.of(template.split("/"))
            .map(segment ->
                segment.startsWith("{")
                    ? "(?<" + segment.substring(1, segment.length() - 1) + ">[^/]+)"
                    : Pattern.quote(segment))
            .collect(Collectors.joining("/"));
    return Pattern.compile(Pattern.quote(basePath) + path);
  }

  private static long variables(String template) {
    return template.chars().filter(c -> c == '{').count();
  }

  // The definition itself, and what every path answers to OPTIONS.
  private boolean isBesideTheDefinition(Exchange exchange) {
    return exchange.method().equals("OPTIONS")
        || exchange.path().matches(Pattern.quote(basePath) + "/openapi(-3\\.1)?\\.(json|yaml)");
  }

  /// What declared contents have for a media type; its parameters do not count.
  static Optional<Place> content(Place contents, String mediaType) {
    String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return Stream.of(type, type.replaceFirst("/.*", "/*"), "*/*")
        .filter(contents::has)
        .map(contents::get)
        .findFirst();
  }

  /// What a body breaks of the schema that is declared for it; nothing when it is not in JSON.
  static List<String> bodyFaults(byte[] body, Place content, String mediaType) {
    if (!mediaType.matches("(?i)application/([a-z.-]+\\+)?json(\\s*;.*)?")) {
      return List.of();
    }
    try {
      JsonNode value = JsonMapper.shared().readTree(body);
      return content.has("schema") ? content.written("schema").faults(value) : List.of();
    } catch (JacksonException e) {
      return List.of("it is no JSON");
    }
  }
}
