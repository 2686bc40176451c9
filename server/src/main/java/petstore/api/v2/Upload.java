package petstore.api.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.images.Images;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.MultipartForm;
import petstore.http.Request;
import petstore.http.Text;

/// A picture as a client uploaded it.
///
/// @param metadata what the client says of it
/// @param filename what the client calls it; shown, and never used as a path
@SuppressWarnings("ArrayRecordComponent") // never compared
record Upload(@Nullable String metadata, @Nullable String filename, byte[] bytes) {
  // the form around the picture
  private static final int OVERHEAD = 64 * 1024;

  /// Reads a form with a part `file`, and perhaps a part `additionalMetadata`.
  ///
  /// @throws Failure with [Problem.UnsupportedMediaType], [Problem.Malformed] or [Problem.TooLarge]
  static Upload read(Request request) {
    String sent = request.header("Content-Type").orElse("");
    if (MediaType.parse(sent).filter(type -> type.name().equals(MediaType.MULTIPART)).isEmpty()) {
      throw Bodies.unsupported(sent, List.of(MediaType.MULTIPART));
    }
    MultipartForm form =
        MultipartForm.parse(sent, request.body().read(Images.MAX_BYTES + OVERHEAD));
    MultipartForm.Part file =
        form.first("file")
            .orElseThrow(
                () -> new Failure(new Problem.Malformed(false, "the part \"file\" is missing")));
    return new Upload(
        form.first("additionalMetadata")
            .map(part -> Text.utf8(part.bytes(), "metadata"))
            .orElse(null),
        file.fileName().orElse(null),
        file.bytes());
  }

  /// What the published server says of an upload.
  Message published() {
    return Message.done(
        "additionalMetadata: "
            + metadata
            + "\nFile uploaded to ./"
            + filename
            + ", "
            + bytes.length
            + " bytes");
  }
}
