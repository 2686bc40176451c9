package petstore.connector.runtime;

import java.util.regex.Pattern;

/// Where a value stands in JSON, as people write it: `pet.tags[2].name`.
final class Place {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,60}");

  private Place() {}

  static String member(String place, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return place + "[" + Quote.of(name) + "]";
    }
    return place.isEmpty() ? name : place + "." + name;
  }

  static String item(String place, int index) {
    return place + "[" + index + "]";
  }
}
