package petstore.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Which codings of a body a client takes (RFC 9110 section 12.5.3).
///
/// @param present whether the client says anything about it
/// @param codings what it names
public record AcceptEncoding(boolean present, List<Weighted> codings) {
  public AcceptEncoding {
    codings = List.copyOf(codings);
  }

  /// A coding, or `*` for all that are not named.
  ///
  /// @param name in lower case
  /// @param weight from 0, which refuses it, to 1
  public record Weighted(String name, double weight) {}

  /// What a request says. A weight that is none refuses its coding.
  public static AcceptEncoding of(Request request) {
    List<String> lines = request.headers().all("Accept-Encoding");
    return new AcceptEncoding(
        !lines.isEmpty(),
        lines.stream()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(AcceptEncoding::weighted)
            .toList());
  }

  /// Whether the client takes gzip, and likes it no less than no coding at all.
  public boolean prefersGzip() {
    double gzip = weight("gzip", "x-gzip").orElse(weight("*").orElse(0));
    // named or not, it is taken unless it is refused
    return gzip > 0 && gzip >= weight("identity").orElse(0);
  }

  /// Whether the client takes what has no coding.
  public boolean admitsIdentity() {
    return weight("identity").orElse(weight("*").orElse(1)) > 0;
  }

  private OptionalDouble weight(String... names) {
    return codings.stream()
        .filter(coding -> List.of(names).contains(coding.name()))
        .mapToDouble(Weighted::weight)
        .max();
  }

  private static Weighted weighted(String text) {
    String[] parts = text.split(";", 2);
    return new Weighted(
        parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? 1 : quality(parts[1]));
  }

  private static double quality(String parameter) {
    String[] parts = parameter.split("=", 2);
    if (parts.length < 2 || !parts[0].strip().equalsIgnoreCase("q")) {
      return 0;
    }
    String value = parts[1].strip();
    return value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
  }
}
