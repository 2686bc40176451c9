package petstore.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Ids;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;

/// Makes pets in a shop of the animals, which came there in the year before now, but not before
/// they were born.
final class DemoPets {
  private static final int YEAR = 365;

  private final Instant now;
  private final String pictures;
  private final Ids ids;
  private final RandomGenerator random;
  private final Descriptions descriptions;

  /// @param pictures where the pictures are, without a slash at the end
  DemoPets(Instant now, String pictures, Ids ids, RandomGenerator random) {
    this.now = now;
    this.pictures = pictures;
    this.ids = ids;
    this.random = random;
    this.descriptions = new Descriptions(random);
  }

  /// All of them, in the order in which they came; none is ordered yet.
  ///
  /// @param first the number of the first of them
  List<Pet> made(long first) {
    List<Map.Entry<Instant, Animal>> arrivals =
        Animals.all(random).stream()
            .map(animal -> Map.entry(arrival(animal), animal))
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .toList();
    var pets = new ArrayList<Pet>();
    for (var arrival : arrivals) {
      pets.add(pet(first + pets.size(), arrival.getValue(), arrival.getKey()));
    }
    return pets;
  }

  private Instant arrival(Animal animal) {
    int days = Math.min(YEAR, animal.ageMonths() * 30 - 15);
    return Times.ago(now, 120, Duration.ofDays(days).toMinutes(), random);
  }

  private Pet pet(long number, Animal animal, Instant at) {
    return new Pet(number, ids.next(at), 1, at, at, profile(animal), traits(animal), null);
  }

  private PetProfile profile(Animal animal) {
    var availability = animal.isTooYoung() ? Availability.NOT_AVAILABLE : Availability.AVAILABLE;
    return new PetProfile(
        animal.breed().kind().species().category(),
        animal.name(),
        List.of(pictures + "/" + animal.coat().picture() + DemoPictures.EXTENSION),
        List.of(animal.temper().tag(), animal.stage().tag()),
        availability.word());
  }

  private PetTraits traits(Animal animal) {
    return new PetTraits(
        animal.breed().name(),
        animal.ageMonths(),
        animal.breed().size(),
        animal.coat().color(),
        animal.gender(),
        animal.temper().isGoodWithKids(),
        Prices.of(animal, random),
        descriptions.of(animal),
        Health.of(animal, random));
  }
}
