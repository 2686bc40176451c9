package petstore.api.modern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.images.Images;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.MultipartForm;
import petstore.http.MultipartForm.Part;
import petstore.http.Pointer;
import petstore.http.Request;
import petstore.http.Text;

/// A picture that was sent, in a form.
///
/// @param metadata what the client says about it
@SuppressWarnings("ArrayRecordComponent") // never compared
record PhotoUpload(byte[] file, Optional<String> metadata) {
  /// The most bytes of a form: its file, and room for what stands around it.
  static final int MAX_FORM = Images.MAX_BYTES + 64 * 1024;

  /// The longest `additionalMetadata`, in characters.
  static final int MAX_METADATA = 1_000;

  private static final String FILE = "file";
  private static final String METADATA = "additionalMetadata";
  private static final Set<String> FIELDS = Set.of(FILE, METADATA);

  /// The type of the body, with its boundary.
  ///
  /// @throws Failure with [Problem.UnsupportedMediaType] if it is no form with files
  static String type(Request request) {
    String sent = String.join(", ", request.headers().all("Content-Type"));
    if (MediaType.parse(sent).filter(type -> type.name().equals(MediaType.MULTIPART)).isEmpty()) {
      throw new Failure(new Problem.UnsupportedMediaType(sent, List.of(MediaType.MULTIPART)));
    }
    return sent;
  }

  /// Reads the form.
  ///
  /// @param contentType as [#type] tells it
  /// @throws Failure with [Problem.Malformed] for what is no form, [Problem.TooLarge], or
  ///   [Problem.Invalid] and all faults
  static PhotoUpload read(Request request, String contentType) {
    List<Part> parts = MultipartForm.parse(contentType, request.body().read(MAX_FORM)).parts();
    var faults = new ArrayList<Fault>();
    Optional<Part> file = only(parts, FILE, faults);
    Optional<String> metadata =
        only(parts, METADATA, faults).map(part -> Text.utf8(part.bytes(), METADATA));
    check(file, metadata, faults);
    parts.stream()
        .map(Part::name)
        .filter(name -> !FIELDS.contains(name))
        .distinct()
        .forEach(name -> faults.add(fault(name, "unknown_field", "is not known here")));
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(Problem.Kind.IMAGE, faults));
    }
    return new PhotoUpload(size(file.orElseThrow().bytes()), metadata);
  }

  private static void check(Optional<Part> file, Optional<String> metadata, List<Fault> faults) {
    if (file.isEmpty() && faults.isEmpty()) {
      faults.add(fault(FILE, "required_field", "is required"));
    }
    if (file.isPresent() && file.get().bytes().length == 0) {
      faults.add(fault(FILE, "invalid_length", "is empty"));
    }
    if (metadata.isPresent()
        && metadata.get().codePointCount(0, metadata.get().length()) > MAX_METADATA) {
      faults.add(
          fault(METADATA, "invalid_length", "must have at most " + MAX_METADATA + " characters"));
    }
  }

  private static Optional<Part> only(List<Part> parts, String name, List<Fault> faults) {
    List<Part> found = parts.stream().filter(part -> part.name().equals(name)).toList();
    if (found.size() > 1) {
      faults.add(fault(name, "duplicate_field", "must be there only once"));
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static byte[] size(byte[] bytes) {
    if (bytes.length > Images.MAX_BYTES) {
      throw new Failure(new Problem.TooLarge(FILE, Images.MAX_BYTES, "bytes"));
    }
    return bytes;
  }

  private static Fault fault(String name, String code, String message) {
    return new Fault(Pointer.member(Pointer.ROOT, name), code, message);
  }
}
