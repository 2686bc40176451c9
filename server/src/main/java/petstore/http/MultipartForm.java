package petstore.http;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;

/// A body of type `multipart/form-data` (RFC 7578).
///
/// @param parts in the order in which they were sent
public record MultipartForm(List<Part> parts) {
  /// The most parts that are taken.
  public static final int MAX_PARTS = 20;

  /// The longest header of a part that is taken, in bytes.
  public static final int MAX_PART_HEADER = 8 * 1024;

  /// One field, or one file.
  ///
  /// @param name of the field
  /// @param fileName as the client calls its file; a text to show, never a path to use
  /// @param contentType as the client says; `text/plain` when it says nothing
  /// @param bytes what was sent
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Part(String name, Optional<String> fileName, String contentType, byte[] bytes) {}

  /// Reads a form.
  ///
  /// @param contentType the `Content-Type` of the request, which holds the boundary
  /// @throws Failure with [petstore.core.kernel.Problem.Malformed] for a body that is not such a
  ///   form, and [petstore.core.kernel.Problem.TooLarge] for more or larger than is taken
  public static MultipartForm parse(String contentType, byte[] body) {
    return new MultipartForm(
        new MultipartReader(MultipartReader.boundary(contentType), body).all());
  }

  /// The first part with this name.
  public Optional<Part> first(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
