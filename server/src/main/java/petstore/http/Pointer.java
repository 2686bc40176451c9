package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/// JSON Pointers (RFC 6901) to values of a body.
public final class Pointer {
  /// The whole body.
  public static final String ROOT = "";

  private Pointer() {}

  /// Points to a member of what `where` points to. Half of a surrogate pair in a name, which could
  /// not be written, is replaced.
  public static String member(String where, String name) {
    return where + "/" + writable(name).replace("~", "~0").replace("/", "~1");
  }

  /// Points to an element of what `where` points to, counted from 0.
  public static String element(String where, int index) {
    return where + "/" + index;
  }

  private static String writable(String name) {
    return Characters.areWhole(name) ? name : new String(name.getBytes(UTF_8), UTF_8);
  }
}
