package petstore.core.images;

import java.time.InstantSource;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pets;
import petstore.core.tenants.Tenants;

/// What can be done with the pictures of pets.
public final class Images {
  /// The longest side of a thumbnail, in pixels.
  public static final int THUMBNAIL = 400;

  /// The largest upload, in bytes.
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /// The largest picture, in pixels, as its header tells.
  public static final long MAX_PIXELS = 25_000_000;

  private final ImageRepository images;
  private final ImageCodec codec;
  private final Pets pets;
  private final Tenants tenants;
  private final Ids ids;
  private final InstantSource clock;
  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end
  public Images(
      ImageRepository images,
      ImageCodec codec,
      Pets pets,
      Tenants tenants,
      Ids ids,
      InstantSource clock,
      String publicUrl) {
    this.images = images;
    this.codec = codec;
    this.pets = pets;
    this.tenants = tenants;
    this.ids = ids;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /// Keeps a picture of a pet and links it as the last of the pet's photoUrls.
  ///
  /// @throws Failure with [Problem.NotFound] for the pet, or as [ImageCodec#read]
  public Image attach(Tenant tenant, long pet, byte[] upload) {
    pets.get(tenant, pet);
    Picture picture = codec.read(upload); // before the transaction: it takes long
    var image = new Image(ids.next(), pet, clock.instant(), picture);
    return tenants.write(
        tenant,
        () -> {
          pets.update(tenant, pet, profile -> profile.withPhoto(url(tenant, image.id())));
          images.insert(tenant, image);
          return image;
        });
  }

  /// The picture with this id.
  ///
  /// @throws Failure with [Problem.NotFound]
  public Image get(Tenant tenant, UUID id) {
    return images
        .find(tenants.toRead(tenant), id)
        .orElseThrow(() -> new Failure(new Problem.NotFound(Problem.Kind.IMAGE, id.toString())));
  }

  /// The address of a picture. It names the tenant, so that it works without a tenant header.
  public String url(Tenant tenant, UUID id) {
    String prefix = tenant.equals(Tenant.DEFAULT) ? "" : "/t/" + tenant;
    return publicUrl + prefix + "/images/" + id;
  }
}
