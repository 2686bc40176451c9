package petstore.core.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.pet;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Pets;
import petstore.core.tenants.Tenants;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.StorageUnavailable;
import petstore.storage.Storages;

/// How pictures come to pets.
final class ImagesTest {
  private static final Tenant TENANT = Tenant.DEFAULT;
  private static final byte[] UPLOAD = {1};

  private Storage storage;
  private Images images;
  private Pet cat;

  @BeforeEach
  void open_a_shop_with_a_cat() throws StorageUnavailable {
    storage = Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE);
    var tenants = new Tenants(storage.tenants(), storage, 10);
    var ids = new Ids(() -> NOW, RandomGenerator.getDefault());
    var pets = new Pets(storage.pets(), tenants, storage, Outbox.NONE, ids, () -> NOW);
    ImageCodec codec = _ -> image(1, 1).picture();
    images = new Images(storage.images(), codec, pets, tenants, ids, () -> NOW, "http://a");
    Pet bare = pet(1, "pending");
    var traits =
        new PetTraits("Tabby", 9, null, null, null, null, PetTraits.NONE.price(), null, null);
    cat = new Pet(1, bare.id(), 1, NOW, NOW, bare.profile(), traits, new UUID(5, 5));
    storage.inTransaction(() -> {
      storage.pets().insert(TENANT, cat);
      return true;
    });
  }

  @AfterEach
  void close_the_store() {
    storage.close();
  }

  @Test
  void a_picture_is_linked_and_all_else_stays_also_of_a_reserved_pet() {
    UUID first = images.attach(TENANT, cat.id(), UPLOAD, Image::id);
    Image second = images.attach(TENANT, 1, UPLOAD);
    Pet linked = cat.changed(cat.profile().withPhoto("http://a/images/" + first), NOW);
    Pet after = linked.changed(linked.profile().withPhoto("http://a/images/" + second.id()), NOW);
    assertEquals(after, storage.pets().find(TENANT, 1).orElseThrow());
    assertEquals(1, images.get(TENANT, first).pet());
  }

  @Test
  void what_is_told_of_a_picture_is_told_before_it_is_kept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            images.attach(
                TENANT,
                cat.id(),
                UPLOAD,
                _ -> {
                  throw new IllegalStateException();
                }));
    assertEquals(0, storage.images().count(TENANT, 1));
    assertEquals(cat, storage.pets().find(TENANT, 1).orElseThrow());
  }

  @Test
  void a_picture_needs_a_pet() {
    var nobody = new UUID(1, 1);
    assertEquals(
        new Problem.NotFound(Problem.Kind.PET, nobody.toString()),
        problem(() -> images.attach(TENANT, nobody, UPLOAD, Image::id)));
  }

  @Test
  void a_pet_has_at_most_a_thousand_pictures() {
    storage.inTransaction(() -> {
      for (int i = 1; i < Images.MAX_OF_PET; i++) {
        storage.images().insert(TENANT, image(1, 1));
      }
      return true;
    });
    images.attach(TENANT, 1, UPLOAD);
    Pet full = storage.pets().find(TENANT, 1).orElseThrow();
    for (Executable another :
        List.<Executable>of(
            () -> images.attach(TENANT, 1, UPLOAD),
            () -> images.attach(TENANT, cat.id(), UPLOAD, Image::id))) {
      var conflict = assertInstanceOf(Problem.Conflict.class, problem(another));
      assertEquals("Pet has as many images as it can have", conflict.text());
      assertEquals("/photos has 1000 pictures already", conflict.faults().getFirst().toString());
    }
    assertEquals(1_000, storage.images().count(TENANT, 1));
    assertEquals(full, storage.pets().find(TENANT, 1).orElseThrow());
  }

  private static Problem problem(Executable work) {
    return assertThrows(Failure.class, work).problem();
  }
}
