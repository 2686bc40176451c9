package petstore.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a body says, whatever format it was sent in. Numbers stay as they were written, so that
/// nothing is lost before it is known what they are for.
public sealed interface Value {
  /// Members by name. When a name was sent twice, the last one counts.
  record Members(Map<String, Value> map) implements Value {
    public Members {
      map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /// Elements in order.
  record Items(List<Value> list) implements Value {
    public Items {
      list = List.copyOf(list);
    }
  }

  /// A text; in XML and in forms, everything that is not nested.
  record Text(String text) implements Value {}

  /// A number as it was written.
  record Numeral(String digits) implements Value {}

  /// True or false.
  record Bool(boolean value) implements Value {}

  /// JSON's `null`.
  record Null() implements Value {}

  /// What people call this kind of value.
  default String kind() {
    return switch (this) {
      case Members _ -> "an object";
      case Items _ -> "an array";
      case Text _ -> "a string";
      case Numeral _ -> "a number";
      case Bool _ -> "a boolean";
      case Null _ -> "null";
    };
  }
}
