package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.image;
import static petstore.storage.Shop.pet;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import petstore.core.pets.Pet;

/// What a store has to do with pictures.
abstract class ImageContract extends StoreTest {
  ImageContract(Stores stores) {
    super(stores);
  }

  @Test
  void a_picture_comes_back_byte_for_byte() {
    var image = image(1, 10 * 1024 * 1024);
    insert(pet(1, "sold"));
    write(() -> storage.images().insert(tenant, image));
    var found = storage.images().find(tenant, image.id()).orElseThrow();
    assertArrayEquals(image.picture().bytes(), found.picture().bytes());
    assertArrayEquals(image.picture().thumbnail(), found.picture().thumbnail());
    assertEquals(image.picture().type(), found.picture().type());
    assertEquals(image.picture().thumbnailType(), found.picture().thumbnailType());
    assertEquals(image.createdAt(), found.createdAt());
    assertEquals(1, found.pet());
    assertEquals(Optional.empty(), storage.images().find(other, image.id()));
  }

  @Test
  void a_pet_that_is_deleted_takes_its_pictures_with_it() {
    var image = image(1, 10);
    Pet pet = pet(1, "sold");
    insert(pet);
    write(() -> storage.images().insert(tenant, image));
    write(() -> storage.pets().update(tenant, pet.changed(pet.profile(), NOW)));
    assertTrue(storage.images().find(tenant, image.id()).isPresent());
    write(() -> storage.pets().delete(tenant, 1));
    assertEquals(Optional.empty(), storage.images().find(tenant, image.id()));
  }

  @Test
  void the_pictures_of_a_pet_are_counted() {
    insert(pet(1, "sold"), pet(2, "sold"));
    write(() -> {
      storage.images().insert(tenant, image(1, 10));
      storage.images().insert(tenant, image(1, 10));
      storage.images().insert(tenant, image(2, 10));
    });
    assertEquals(2, storage.images().count(tenant, 1));
    assertEquals(0, storage.images().count(tenant, 3));
    assertEquals(0, storage.images().count(other, 1));
  }

  @Test
  void a_picture_needs_its_pet() {
    assertUnavailable(() -> write(() -> storage.images().insert(tenant, image(1, 10))));
  }
}
