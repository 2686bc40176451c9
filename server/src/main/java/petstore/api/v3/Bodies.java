package petstore.api.v3;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Value;
import petstore.http.json.Json;
import petstore.http.xml.Xml;

/// Reads the bodies that `/api/v3` takes.
final class Bodies {
  private Bodies() {}

  /// Reads a body. One that does not say what it is counts as empty.
  ///
  /// @throws Failure with [Problem.NoBody], [Problem.Malformed], [Problem.UnsupportedMediaType] or
  ///   [Problem.TooLarge]
  static <T> T read(Request request, BodyType<T> type) {
    String sent = request.header("Content-Type").orElseThrow(() -> missing(type));
    MediaType mediaType =
        MediaType.parse(sent)
            .filter(media -> type.accepted().contains(media.name()))
            .orElseThrow(
                () -> new Failure(new Problem.UnsupportedMediaType(sent, type.accepted())));
    Charsets.check(mediaType);
    byte[] body = request.body().read(Json.MAX_BODY);
    if (body.length == 0) {
      throw missing(type);
    }
    try {
      return parse(body, mediaType.name(), type);
    } catch (Failure e) {
      throw named(e, type);
    }
  }

  private static <T> T parse(byte[] body, String mediaType, BodyType<T> type) {
    return switch (mediaType) {
      case MediaType.FORM -> type.form().apply(new Form(Query.parseForm(body)));
      case MediaType.XML -> type.document().apply(type.xml().value(Xml.read(body), ""));
      default ->
          type.document()
              .apply(
                  Json.read(body)
                      .filter(value -> !(value instanceof Value.Null))
                      .orElseThrow(() -> missing(type)));
    };
  }

  private static Failure missing(BodyType<?> type) {
    return new Failure(new Problem.NoBody(type.kind()));
  }

  private static Failure named(Failure failure, BodyType<?> type) {
    return failure.problem() instanceof Problem.Malformed(boolean syntax, String detail)
        ? new Failure(
            new Problem.Malformed(
                syntax, "unable to convert input to " + type.name() + ": " + detail))
        : failure;
  }
}
