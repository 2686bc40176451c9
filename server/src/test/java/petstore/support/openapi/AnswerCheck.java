package petstore.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Whether an answer is one that its operation declares.
record AnswerCheck(Exchange exchange, Contract.Operation operation) {
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

  // Fields that every answer of every edition may have, which no definition tells.
  private static final Pattern COMMON =
      Pattern.compile(
          "date|server|connection|content-.*|vary|cache-control|access-control-.*"
              + "|x-content-type-options|referrer-policy|traceparent|accept-ranges");

  List<String> faults() {
    Place responses = operation.place().get("responses");
    String status = Integer.toString(exchange.answer().status());
    Place declared = responses.get(responses.has(status) ? status : "default");
    if (!declared.exists()) {
      return List.of("the status is not declared");
    }
    var faults = new ArrayList<String>();
    headers(declared.get("headers"), faults);
    body(declared.get("content"), faults);
    return faults;
  }

  private void headers(Place declared, List<String> faults) {
    Map<String, List<String>> sent = exchange.answer().headers();
    var undeclared = new ArrayList<>(sent.keySet());
    for (String name : declared.names()) {
      undeclared.remove(name.toLowerCase(java.util.Locale.ROOT));
      Place header = declared.get(name);
      List<String> texts = sent.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
      if (!texts.isEmpty()) {
        value(name, texts, header, faults);
      } else if (header.node().path("required").asBoolean(false)) {
        faults.add("the field " + name + " is missing");
      }
    }
    undeclared.stream()
        .filter(name -> !COMMON.matcher(name).matches())
        .forEach(name -> faults.add("the field " + name + " is not declared"));
  }

  private static void value(String name, List<String> texts, Place header, List<String> faults) {
    Optional<JsonNode> value =
        WireText.value(List.of(String.join(", ", texts)), header.get("schema"), false);
    value.ifPresent(sent ->
        header
            .written("schema")
            .faults(sent)
            .forEach(fault -> faults.add("the field " + name + " " + fault)));
  }

  private void body(Place contents, List<String> faults) {
    byte[] body = exchange.answer().bytes();
    if (body.length == 0) {
      if (!mayBeEmpty() && !contents.names().isEmpty()) {
        faults.add("the answer has no body");
      }
      return;
    }
    if (exchange.answer().header("Content-Encoding").isPresent()) {
      return;
    }
    String mediaType = exchange.answer().header("Content-Type").orElse("");
    Optional<Place> content = Contract.content(contents, mediaType);
    if (content.isEmpty()) {
      faults.add("the answer is " + mediaType + ", which is not declared");
      return;
    }
    Contract.bodyFaults(body, content.get(), mediaType)
        .forEach(fault -> faults.add("the answer has " + fault));
  }

  private boolean mayBeEmpty() {
    return exchange.method().equals("HEAD")
        || WITHOUT_BODY.contains(exchange.answer().status())
        || exchange.answer().header("Preference-Applied").equals(Optional.of("return=minimal"));
  }
}
