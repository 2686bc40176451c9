package petstore.api.modern;

import java.util.UUID;
import petstore.api.Recorder;
import petstore.core.images.Image;
import petstore.core.images.Images;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pets;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// The operation of the Modern edition on pictures of pets.
final class ModernImages {
  private final Pets pets;
  private final Images images;

  ModernImages(Pets pets, Images images) {
    this.pets = pets;
    this.images = images;
  }

  Response uploadPetPhoto(Request request, Recorder recorder) {
    Tenant tenant = request.shop();
    String contentType = PhotoUpload.type(request);
    UUID pet = ModernPets.id(request);
    pets.get(tenant, pet); // before the body is read: of a picture of nobody, nothing is wanted
    PhotoUpload upload = PhotoUpload.read(request, contentType);
    return images.attach(
        tenant, pet, upload.file(), image -> recorder.record(kept(tenant, image, upload)));
  }

  private Response kept(Tenant tenant, Image image, PhotoUpload upload) {
    String url = images.url(tenant, image.id());
    String type = image.picture().type().mediaType();
    byte[] body = Json.write(json -> write(json, type, message(image, upload), url));
    return Response.of(201, MediaType.JSON, body).with("Location", url);
  }

  private static String message(Image image, PhotoUpload upload) {
    String kept = "The picture is kept, in " + image.picture().bytes().length + " bytes";
    return upload.metadata().map(text -> kept + "; additionalMetadata: " + text).orElse(kept);
  }

  private static void write(JsonGenerator json, String type, String message, String url) {
    json.writeStartObject();
    json.writeNumberProperty("code", 201);
    json.writeStringProperty("type", type);
    json.writeStringProperty("message", message);
    json.writeBooleanProperty("success", true);
    json.writeStringProperty("url", url);
    json.writeEndObject();
  }
}
