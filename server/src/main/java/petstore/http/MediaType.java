package petstore.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A media type or range (RFC 9110 section 8.3.1 and 12.5.1), such as `application/json; q=0.5`.
///
/// @param type in lower case, `*` for any
/// @param subtype in lower case, `*` for any
/// @param parameters by their names in lower case
public record MediaType(String type, String subtype, Map<String, String> parameters) {
  /// JSON.
  public static final String JSON = "application/json";

  /// Values in JSON, each on a line of its own.
  public static final String JSON_LINES = "application/jsonl";

  /// A merge patch in JSON (RFC 7396).
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /// XML.
  public static final String XML = "application/xml";

  /// YAML (RFC 9512).
  public static final String YAML = "application/yaml";

  /// What HTML forms send.
  public static final String FORM = "application/x-www-form-urlencoded";

  /// What HTML forms with files send (RFC 7578).
  public static final String MULTIPART = "multipart/form-data";

  /// Bytes of no known kind.
  public static final String OCTETS = "application/octet-stream";

  /// Reads one media type; empty when the text is none.
  public static Optional<MediaType> parse(String text) {
    List<String> parts = split(text, ';');
    String name = parts.getFirst().strip();
    int slash = name.indexOf('/');
    if (slash < 1 || slash == name.length() - 1 || !isToken(name.replace("/", ""))) {
      return Optional.empty();
    }
    var parameters = new TreeMap<String, String>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            unquoted(part.substring(equals + 1).strip()));
      }
    }
    return Optional.of(
        new MediaType(
            name.substring(0, slash).toLowerCase(Locale.ROOT),
            name.substring(slash + 1).toLowerCase(Locale.ROOT),
            parameters));
  }

  /// Reads a list of media ranges, as in `Accept`; what is none is left out.
  public static List<MediaType> parseList(String text) {
    return split(text, ',').stream().map(MediaType::parse).flatMap(Optional::stream).toList();
  }

  /// Type and subtype.
  public String name() {
    return type + "/" + subtype;
  }

  /// The weight from 0 to 1, 1 when there is none.
  public double quality() {
    try {
      return Math.clamp(Double.parseDouble(parameters.getOrDefault("q", "1")), 0.0, 1.0);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /// Whether this range includes a media type without parameters.
  public boolean includes(String name) {
    return type.equals("*")
        || (subtype.equals("*") ? name.startsWith(type + "/") : name.equals(name()));
  }

  // At separators outside of quoted strings.
  static List<String> split(String text, char separator) {
    if (text.indexOf(separator) < 0) {
      return List.of(text);
    }
    var parts = new ArrayList<String>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
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
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }

  // RFC 9110 section 5.6.2
  private static boolean isToken(String text) {
    return text.chars()
        .allMatch(c -> Character.isLetterOrDigit(c) ? c < 128 : "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }
}
