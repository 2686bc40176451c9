package petstore.support.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Whether a request is one that its operation declares to take.
record RequestCheck(Exchange exchange, Contract.Operation operation) {
  List<String> faults() {
    var faults = new ArrayList<String>();
    operation.parameters().forEach(parameter -> parameter(parameter, faults));
    body(faults);
    return faults.stream().map(fault -> "the request is taken, although " + fault).toList();
  }

  private void parameter(Place parameter, List<String> faults) {
    String name = parameter.text("name");
    List<String> texts = texts(parameter.text("in"), name);
    if (texts.isEmpty()) {
      if (parameter.node().path("required").asBoolean(false)) {
        faults.add("it lacks " + name);
      }
      return;
    }
    boolean query = parameter.text("in").equals("query");
    boolean exploded = parameter.node().path("explode").asBoolean(query);
    Optional<JsonNode> value = WireText.value(texts, parameter.get("schema"), exploded);
    if (value.isEmpty()) {
      faults.add("it has " + name + " more than once");
    }
    value.ifPresent(sent ->
        parameter.written("schema").faults(sent).forEach(fault -> faults.add(name + " " + fault)));
  }

  private List<String> texts(String in, String name) {
    return switch (in) {
      case "path" -> List.of(operation.variable(name));
      case "query" -> exchange.parameter(name);
      case "header" -> exchange.header(name);
      default -> throw new IllegalStateException("a parameter in " + in);
    };
  }

  private void body(List<String> faults) {
    Place declared = operation.place().get("requestBody");
    if (!declared.exists()) {
      return; // what comes nevertheless means nothing (RFC 9110 section 9.3.1)
    }
    byte[] body = exchange.body();
    if (body == null || body.length == 0) {
      if (declared.node().path("required").asBoolean(false)) {
        faults.add("it has no body");
      }
      return;
    }
    String mediaType = exchange.mediaType().orElse("");
    Optional<Place> content = Contract.content(declared.get("content"), mediaType);
    if (content.isEmpty()) {
      faults.add("its body is " + mediaType);
      return;
    }
    Contract.bodyFaults(body, content.get(), mediaType)
        .forEach(fault -> faults.add("its body has " + fault));
  }
}
