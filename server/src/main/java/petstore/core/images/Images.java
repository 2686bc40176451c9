package petstore.core.images;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetDraft;
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

  /// The most pictures of one pet.
  public static final int MAX_OF_PET = 1_000;

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
  /// @throws Failure with [Problem.NotFound] for the pet, [Problem.Conflict] when it has as many
  ///   pictures as a pet can have, or as [ImageCodec#read]
  public Image attach(Tenant tenant, long pet, byte[] upload) {
    return attach(tenant, pets.get(tenant, pet), upload, image -> image);
  }

  /// As above, for the pet with this id.
  ///
  /// @param told is run in the transaction that keeps the picture; what it makes of it is returned
  public <R extends @Nullable Object> R attach(
      Tenant tenant, UUID pet, byte[] upload, Function<Image, R> told) {
    return attach(tenant, pets.get(tenant, pet), upload, told);
  }

  private <R extends @Nullable Object> R attach(
      Tenant tenant, Pet pet, byte[] upload, Function<Image, R> told) {
    checkRoom(tenants.toRead(tenant), pet.number());
    Picture picture = codec.read(upload); // before the transaction: it takes long
    var image = new Image(ids.next(), pet.number(), clock.instant(), picture);
    String url = url(tenant, image.id());
    return tenants.write(
        tenant,
        () -> {
          pets.change(tenant, pet.id(), existing -> withPhoto(existing, url), changed -> changed);
          checkRoom(tenant, pet.number());
          images.insert(tenant, image);
          return told.apply(image);
        });
  }

  private static PetDraft withPhoto(Pet pet, String url) {
    return new PetDraft(pet.profile().withPhoto(url), pet.traits());
  }

  private void checkRoom(Tenant tenant, long pet) {
    if (images.count(tenant, pet) >= MAX_OF_PET) {
      var fault = new Fault("/photos", "too_many", "has " + MAX_OF_PET + " pictures already");
      throw new Failure(new Problem.Conflict(Problem.Kind.IMAGE, List.of(fault)));
    }
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
