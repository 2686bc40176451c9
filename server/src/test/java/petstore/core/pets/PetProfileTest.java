package petstore.core.pets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How editions that know a pet by other words change what all editions know.
final class PetProfileTest {
  @Test
  void an_availability_that_a_word_says_already_keeps_the_word() {
    PetProfile asleep = profile("asleep");
    assertSame(asleep, asleep.withAvailability(Availability.NOT_AVAILABLE));
    assertEquals("available", asleep.withAvailability(Availability.AVAILABLE).status());
    assertSame(profile(null).status(), profile(null).withAvailability(notAvailable()).status());
    assertEquals("sold", profile(null).withAvailability(Availability.ADOPTED).status());
    assertEquals("not_available", profile("sold").withAvailability(notAvailable()).status());
  }

  @Test
  void a_species_that_a_category_says_already_keeps_the_category() {
    var lions = new Category(4, "Lions");
    PetProfile lion = new PetProfile(lions, "Leo", null, null, null);
    assertEquals(lions, lion.withSpecies(Species.OTHER).category());
    assertEquals(new Category(2, "Cats"), lion.withSpecies(Species.CAT).category());
    var dogs = new Category(99, "Dogs");
    PetProfile dog = new PetProfile(dogs, "Rex", null, null, null);
    assertEquals(dogs, dog.withSpecies(Species.DOG).category());
    assertEquals(Species.OTHER.category(), dog.withSpecies(Species.OTHER).category());
    assertEquals(null, new PetProfile(null, "x", null, null, null).withSpecies(other()).category());
  }

  @Test
  void photos_are_the_addresses_among_the_photo_urls() {
    PetProfile pet =
        photos(
            "string",
            null,
            "http://a/b.png",
            "",
            "HTTPS://a.example/c d.png",
            "HTTPS://a.example/c%20d.png",
            "/images/5",
            "ftp://a/b",
            "http:",
            "https:///b",
            "httpx://a/b",
            "javascript:alert(1)");
    assertEquals(List.of("http://a/b.png", "HTTPS://a.example/c%20d.png"), pet.photos());
    assertEquals(List.of(), photos().photos());
    assertEquals(List.of(), new PetProfile(null, "x", null, null, null).photos());
  }

  @Test
  void other_photos_stand_behind_what_is_no_address() {
    PetProfile pet = photos("http://a/1", "string", "http://a/2", null);
    PetProfile changed = pet.withPhotos(List.of("http://a/3", "http://a/1"));
    assertEquals(Arrays.asList("string", null, "http://a/3", "http://a/1"), changed.photoUrls());
    assertEquals(List.of("http://a/3", "http://a/1"), changed.photos());
    assertEquals(Arrays.asList("string", null), pet.withPhotos(List.of()).photoUrls());
  }

  @Test
  void photos_that_stay_the_same_stay_where_they_are() {
    PetProfile pet = photos("http://a/1", "string", "http://a/2");
    assertSame(pet, pet.withPhotos(List.of("http://a/1", "http://a/2")));
    PetProfile none = new PetProfile(null, "x", null, null, null);
    assertSame(none, none.withPhotos(List.of()));
  }

  private static Availability notAvailable() {
    return Availability.NOT_AVAILABLE;
  }

  private static Species other() {
    return Species.OTHER;
  }

  private static PetProfile profile(@Nullable String status) {
    return new PetProfile(null, "Rex", null, null, status);
  }

  private static PetProfile photos(@Nullable String... urls) {
    return new PetProfile(null, "Rex", Arrays.asList(urls), null, null);
  }
}
