package petstore.api.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import petstore.http.Value;

/// A body as clients of OpenAI's API write it, brought into one form: members that are null are
/// left out, and what is said in parts of text is said in one text.
final class Tidied {
  private Tidied() {}

  static Value of(Value body) {
    if (!(withoutNulls(body) instanceof Value.Members(var members))) {
      return body;
    }
    var tidied = new LinkedHashMap<>(members);
    tidied.computeIfPresent(
        "messages",
        (_, messages) ->
            messages instanceof Value.Items(var list)
                ? new Value.Items(list.stream().map(Tidied::message).toList())
                : messages);
    tidied.computeIfPresent(
        "stop", (_, stop) -> stop instanceof Value.Text ? new Value.Items(List.of(stop)) : stop);
    return new Value.Members(tidied);
  }

  // An answer of a model that called a tool has no content, which says nothing.
  private static Value message(Value message) {
    if (!(message instanceof Value.Members(var members))) {
      return message;
    }
    var tidied = new LinkedHashMap<>(members);
    if (tidied.get("content") instanceof Value.Null && tidied.containsKey("tool_calls")) {
      tidied.put("content", new Value.Text(""));
    }
    tidied.computeIfPresent("content", (_, content) -> text(content).orElse(content));
    return new Value.Members(tidied);
  }

  private static Optional<Value> text(Value content) {
    if (!(content instanceof Value.Items(var parts)) || parts.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = parts.stream().map(Tidied::part).flatMap(Optional::stream).toList();
    return texts.size() == parts.size()
        ? Optional.of(new Value.Text(texts.stream().collect(Collectors.joining("\n"))))
        : Optional.empty();
  }

  private static Optional<String> part(Value part) {
    return part instanceof Value.Members(var members)
            && members.get("type") instanceof Value.Text(String type)
            && type.equals("text")
            && members.get("text") instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Value withoutNulls(Value body) {
    if (!(body instanceof Value.Members(var members))) {
      return body;
    }
    Map<String, Value> rest = new LinkedHashMap<>(members);
    rest.values().removeIf(Value.Null.class::isInstance);
    return new Value.Members(rest);
  }
}
