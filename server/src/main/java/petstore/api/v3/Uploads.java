package petstore.api.v3;

import petstore.core.Core;
import petstore.core.images.Image;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// How an image of a pet is taken in.
///
/// @param reader reads the file that is sent
/// @param keeper keeps it and answers
record Uploads(Reader reader, Keeper keeper) {
  static final Uploads DOCUMENTED = new Uploads(Upload::octetsOrForm, Uploads::documented);
  static final Uploads OBSERVED = new Uploads(Upload::octets, Uploads::observed);

  /// Reads the file that is sent.
  @FunctionalInterface
  interface Reader {
    /// @throws Failure with [Problem.UnsupportedMediaType], [Problem.NoBody] or [Problem.TooLarge]
    Upload read(Request request);
  }

  /// Keeps an image and says so.
  @FunctionalInterface
  interface Keeper {
    Wire keep(Core core, Tenant tenant, long pet, Upload upload);
  }

  private static Wire documented(Core core, Tenant tenant, long pet, Upload upload) {
    Image image = core.images().attach(tenant, pet, upload.bytes());
    return new MessageWire(
        "additionalMetadata: "
            + upload.metadata().orElse("null")
            + "\nFile uploaded to "
            + core.images().url(tenant, image.id())
            + ", "
            + upload.bytes().length
            + " bytes");
  }

  // What is no image is not kept; the published server answers with the pet all the same.
  private static Wire observed(Core core, Tenant tenant, long pet, Upload upload) {
    try {
      core.images().attach(tenant, pet, upload.bytes());
    } catch (Failure e) {
      if (!isAboutContent(e.problem())) {
        throw e;
      }
    }
    return new PetWire(core.pets().get(tenant, pet));
  }

  private static boolean isAboutContent(Problem problem) {
    return problem instanceof Problem.NotAnImage
        || problem instanceof Problem.BrokenImage
        || problem instanceof Problem.TooLarge;
  }
}
