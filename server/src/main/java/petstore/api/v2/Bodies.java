package petstore.api.v2;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Value;
import petstore.http.json.Json;
import petstore.http.xml.Element;
import petstore.http.xml.Xml;

/// Reads the bodies that `/v2` takes.
final class Bodies {
  private static final List<String> JSON_OR_XML = List.of(MediaType.JSON, MediaType.XML);

  private Bodies() {}

  /// Reads a body in JSON or XML.
  ///
  /// @param kind what is sent, for the problem of a body that is empty
  /// @param shape turns XML into what the same thing is in JSON
  static Value read(Request request, Problem.Kind kind, Function<Element, Value> shape) {
    MediaType type = type(request);
    Charsets.check(type);
    byte[] body = request.body().read(Json.MAX_BODY);
    if (type.name().equals(MediaType.XML)) {
      return shape.apply(Xml.read(body));
    }
    return Json.read(body)
        .filter(value -> !(value instanceof Value.Null))
        .orElseThrow(() -> new Failure(new Problem.NoBody(kind)));
  }

  /// Reads a form; a request that does not say what it sends may send one.
  static Query form(Request request) {
    Optional<String> sent = request.header("Content-Type");
    boolean isForm =
        sent.isEmpty()
            || sent.flatMap(MediaType::parse)
                .filter(type -> type.name().equals(MediaType.FORM))
                .isPresent();
    if (!isForm) {
      throw unsupported(sent.get(), List.of(MediaType.FORM));
    }
    return Query.parseForm(request.body().read(Json.MAX_BODY));
  }

  static Failure unsupported(String sent, List<String> accepted) {
    return new Failure(new Problem.UnsupportedMediaType(sent, accepted));
  }

  private static MediaType type(Request request) {
    String sent = request.header("Content-Type").orElse("");
    return MediaType.parse(sent)
        .filter(type -> JSON_OR_XML.contains(type.name()))
        .orElseThrow(() -> unsupported(sent, JSON_OR_XML));
  }
}
