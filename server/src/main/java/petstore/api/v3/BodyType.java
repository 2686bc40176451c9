package petstore.api.v3;

import java.util.List;
import java.util.function.Function;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Value;

/// A kind of body, and how it is read.
///
/// @param name for people
/// @param kind for the problem of a body that is missing
/// @param accepted the media types that it is read from
/// @param xml which elements it has in XML
/// @param document reads it from JSON, and from XML that was turned into the same
/// @param form reads it from a form
record BodyType<T>(
    String name,
    Problem.Kind kind,
    List<String> accepted,
    XmlShape xml,
    Function<Value, T> document,
    Function<Form, T> form) {
  static final List<String> ALL = List.of(MediaType.JSON, MediaType.XML, MediaType.FORM);
}
