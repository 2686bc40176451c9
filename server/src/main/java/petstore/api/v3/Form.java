package petstore.api.v3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.http.Query;
import petstore.http.Value;
import petstore.http.json.Json;

/// The members of a form, as values like those of a JSON body. Empty ones are as if missing; of
/// several with one name the last counts.
final class Form {
  private final Map<String, String> last = new LinkedHashMap<>();

  Form(Query query) {
    for (Query.Parameter parameter : query.all()) {
      if (!parameter.value().isEmpty()) {
        last.put(parameter.name(), parameter.value());
      }
    }
  }

  /// Those of these members that are there.
  Map<String, Value> texts(String... names) {
    var texts = new LinkedHashMap<String, Value>();
    for (String name : names) {
      String text = last.get(name);
      if (text != null) {
        texts.put(name, new Value.Text(text));
      }
    }
    return texts;
  }

  /// A member that is JSON.
  Value json(String name) {
    String text = last.get(name);
    return text == null
        ? new Value.Null()
        : Json.read(text.getBytes(UTF_8)).orElse(new Value.Null());
  }

  /// A member that is a list of one.
  Value oneOf(String name) {
    String text = last.get(name);
    return text == null ? new Value.Null() : new Value.Items(List.of(new Value.Text(text)));
  }
}
