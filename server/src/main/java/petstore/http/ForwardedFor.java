package petstore.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the addresses that a request passed, the first one at the left. An entry that is not an
/// address (`unknown`, `_hidden`, nonsense) is an empty one.
final class ForwardedFor {
  private ForwardedFor() {}

  /// The lines of `X-Forwarded-For`.
  static List<Optional<InetAddress>> classic(List<String> lines) {
    var chain = new ArrayList<Optional<InetAddress>>();
    for (String line : lines) {
      for (String entry : line.split(",", -1)) {
        chain.add(node(entry.strip()));
      }
    }
    return chain;
  }

  /// The lines of `Forwarded` (RFC 7239 section 4).
  static List<Optional<InetAddress>> standard(List<String> lines) {
    var chain = new ArrayList<Optional<InetAddress>>();
    for (String line : lines) {
      for (String element : split(line, ',')) {
        chain.add(element(element));
      }
    }
    return chain;
  }

  private static Optional<InetAddress> element(String element) {
    for (String pair : split(element, ';')) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase("for")) {
        return node(unquoted(pair.substring(equals + 1).strip()));
      }
    }
    return Optional.empty();
  }

  // Separators inside quotes are text.
  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replace("\\", "") : value;
  }

  // An address, with or without a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`,
  // `[2001:db8::1]:80`.
  private static Optional<InetAddress> node(String node) {
    String address = node;
    if (node.startsWith("[")) {
      address = node.substring(1, Math.max(1, node.indexOf(']')));
    } else if (node.indexOf(':') == node.lastIndexOf(':') && node.indexOf(':') > 0) {
      address = node.substring(0, node.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
