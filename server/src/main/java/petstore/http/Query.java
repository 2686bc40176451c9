package petstore.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;

/// Names and values in the order in which they were sent: a query string, or a body of type
/// `application/x-www-form-urlencoded` (WHATWG URL, section 5).
public final class Query {
  /// A query without parameters.
  public static final Query NONE = new Query(List.of());

  private final List<Parameter> parameters;

  private Query(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /// A name and its value, decoded.
  public record Parameter(String name, String value) {}

  /// Reads `a=1&b=2`.
  ///
  /// @throws Failure with [petstore.core.kernel.Problem.Malformed] for percent signs that encode
  ///   nothing, and bytes that are not UTF-8
  public static Query parse(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return NONE;
    }
    var parameters = new ArrayList<Parameter>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(
            new Parameter(
                Percent.decode(name, "query", true), Percent.decode(value, "query", true)));
      }
    }
    return new Query(parameters);
  }

  /// Reads a body of type `application/x-www-form-urlencoded`.
  ///
  /// @throws Failure as [#parse]
  public static Query parseForm(byte[] body) {
    return parse(Text.utf8(body, "form"));
  }

  /// All parameters, in order.
  public List<Parameter> all() {
    return parameters;
  }

  /// The values of all parameters with this name, in order.
  public List<String> all(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .toList();
  }

  /// The value of the first parameter with this name.
  public Optional<String> first(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return Optional.of(parameter.value());
      }
    }
    return Optional.empty();
  }
}
