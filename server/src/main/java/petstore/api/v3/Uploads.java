package petstore.api.v3;

import java.util.List;
import petstore.core.Core;
import petstore.core.images.Image;
import petstore.core.images.Images;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.MediaType;
import petstore.http.MultipartForm;
import petstore.http.Request;
import petstore.http.Response;

/// How an image of a pet is taken in.
///
/// @param reader reads the file that is sent
/// @param answer keeps it and answers
record Uploads(Reader reader, Answer answer) {
  // for the other parts of a form, and what stands between them
  private static final int FORM_OVERHEAD = 64 * 1024;

  static final Uploads DOCUMENTED = new Uploads(Uploads::file, Uploads::documented);
  static final Uploads OBSERVED = new Uploads(Uploads::octets, Uploads::observed);

  /// Reads the file that is sent.
  @FunctionalInterface
  interface Reader {
    /// @throws Failure with [Problem.UnsupportedMediaType], [Problem.NoBody] or [Problem.TooLarge]
    byte[] read(Request request);
  }

  /// Keeps an image and answers.
  @FunctionalInterface
  interface Answer {
    Response of(Core core, Tenant tenant, long pet, byte[] file, Request request);
  }

  // Bytes alone, as published, or a form with the bytes as its part `file`.
  private static byte[] file(Request request) {
    MediaType type = type(request, List.of(MediaType.OCTETS, MediaType.MULTIPART));
    return switch (type.name()) {
      case MediaType.MULTIPART -> inForm(request);
      default -> present(request.body().read(Images.MAX_BYTES));
    };
  }

  private static byte[] octets(Request request) {
    type(request, List.of(MediaType.OCTETS));
    return present(request.body().read(Images.MAX_BYTES));
  }

  private static byte[] inForm(Request request) {
    byte[] body = request.body().read(Images.MAX_BYTES + FORM_OVERHEAD);
    byte[] file =
        MultipartForm.parse(request.header("Content-Type").orElse(""), body)
            .first("file")
            .map(MultipartForm.Part::bytes)
            .orElseThrow(Uploads::noFile);
    if (file.length > Images.MAX_BYTES) {
      throw new Failure(new Problem.TooLarge("file", Images.MAX_BYTES, "bytes"));
    }
    return present(file);
  }

  private static MediaType type(Request request, List<String> accepted) {
    String sent = request.header("Content-Type").orElseThrow(Uploads::noFile);
    return MediaType.parse(sent)
        .filter(type -> accepted.contains(type.name()))
        .orElseThrow(() -> new Failure(new Problem.UnsupportedMediaType(sent, accepted)));
  }

  private static byte[] present(byte[] file) {
    if (file.length == 0) {
      throw noFile();
    }
    return file;
  }

  private static Failure noFile() {
    return new Failure(new Problem.NoBody(Problem.Kind.IMAGE));
  }

  private static Response documented(
      Core core, Tenant tenant, long pet, byte[] file, Request request) {
    Image image = core.images().attach(tenant, pet, file);
    String message =
        "additionalMetadata: "
            + request.query().first("additionalMetadata").orElse("null")
            + "\nFile uploaded to "
            + core.images().url(tenant, image.id())
            + ", "
            + file.length
            + " bytes";
    return Format.of(request).answer(200, new MessageWire(message));
  }

  // What is no image is not kept; the published server answers with the pet all the same.
  private static Response observed(
      Core core, Tenant tenant, long pet, byte[] file, Request request) {
    try {
      core.images().attach(tenant, pet, file);
    } catch (Failure e) {
      if (!isAboutContent(e.problem())) {
        throw e;
      }
    }
    return Format.of(request).answer(200, new PetWire(core.pets().get(tenant, pet)));
  }

  private static boolean isAboutContent(Problem problem) {
    return problem instanceof Problem.NotAnImage
        || problem instanceof Problem.BrokenImage
        || problem instanceof Problem.TooLarge;
  }
}
