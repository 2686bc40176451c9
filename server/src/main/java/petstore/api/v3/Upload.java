package petstore.api.v3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import petstore.core.images.Images;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.MultipartForm;
import petstore.http.Request;

/// A file that was sent.
///
/// @param metadata what the client says about it
@SuppressWarnings("ArrayRecordComponent") // never compared
record Upload(byte[] bytes, Optional<String> metadata) {
  private static final String METADATA = "additionalMetadata";

  // for the other parts of a form, and what stands between them
  private static final int FORM_OVERHEAD = 64 * 1024;

  /// Reads bytes alone, as published.
  ///
  /// @throws Failure with [Problem.UnsupportedMediaType], [Problem.NoBody] or [Problem.TooLarge]
  static Upload octets(Request request) {
    type(request, List.of(MediaType.OCTETS));
    return alone(request);
  }

  /// Reads bytes alone, or a form with the bytes as its part `file`.
  ///
  /// @throws Failure as [#octets]
  static Upload octetsOrForm(Request request) {
    MediaType type = type(request, List.of(MediaType.OCTETS, MediaType.MULTIPART));
    return type.name().equals(MediaType.OCTETS) ? alone(request) : inForm(request);
  }

  private static Upload alone(Request request) {
    return of(request.body().read(Images.MAX_BYTES), request.query().first(METADATA));
  }

  private static Upload inForm(Request request) {
    byte[] body = request.body().read(Images.MAX_BYTES + FORM_OVERHEAD);
    var form = MultipartForm.parse(contentType(request), body);
    byte[] file = form.first("file").map(MultipartForm.Part::bytes).orElseThrow(Upload::missing);
    if (file.length > Images.MAX_BYTES) {
      throw new Failure(new Problem.TooLarge("file", Images.MAX_BYTES, "bytes"));
    }
    return of(
        file,
        form.first(METADATA)
            .map(part -> new String(part.bytes(), UTF_8))
            .or(() -> request.query().first(METADATA)));
  }

  private static Upload of(byte[] bytes, Optional<String> metadata) {
    if (bytes.length == 0) {
      throw missing();
    }
    return new Upload(bytes, metadata);
  }

  private static MediaType type(Request request, List<String> accepted) {
    String sent = contentType(request);
    return MediaType.parse(sent)
        .filter(type -> accepted.contains(type.name()))
        .orElseThrow(() -> new Failure(new Problem.UnsupportedMediaType(sent, accepted)));
  }

  private static String contentType(Request request) {
    return request.header("Content-Type").orElseThrow(Upload::missing);
  }

  private static Failure missing() {
    return new Failure(new Problem.NoBody(Problem.Kind.IMAGE));
  }
}
