package petstore.api.site;

import java.util.List;
import petstore.api.Uuids;
import petstore.core.images.Image;
import petstore.core.images.ImageType;
import petstore.core.images.Images;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.conditional.ETag;
import petstore.http.conditional.Representation;

/// Pictures of pets. A picture never changes, so its id is its entity tag, and caches keep it.
final class Photos {
  private static final List<Header> HEADERS =
      List.of(
          new Header("Cache-Control", "public, max-age=31536000, immutable"),
          new Header("Access-Control-Allow-Origin", "*"),
          new Header("Content-Disposition", "inline"),
          new Header("Content-Security-Policy", "default-src 'none'; sandbox"));

  private final Images images;

  Photos(Images images) {
    this.images = images;
  }

  Response full(Request request) {
    Image image = find(request);
    return answer(request, image.id().toString(), image.picture().type(), image.picture().bytes());
  }

  Response thumbnail(Request request) {
    Image image = find(request);
    return answer(
        request,
        image.id() + "-thumbnail",
        image.picture().thumbnailType(),
        image.picture().thumbnail());
  }

  private static Response answer(Request request, String tag, ImageType type, byte[] bytes) {
    return new Representation(ETag.strong(tag), type.mediaType(), HEADERS, bytes).answer(request);
  }

  private Image find(Request request) {
    return images.get(request.shop(), Uuids.inPath(request, "id", Problem.Kind.IMAGE));
  }
}
