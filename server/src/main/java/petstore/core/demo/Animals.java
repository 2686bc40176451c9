package petstore.core.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.pets.Gender;

/// Thinks of 200 animals: so many of each species, of its breeds every color in turn.
final class Animals {
  private static final List<Share> SHARES =
      List.of(
          new Share(Breeds.DOGS, 60),
          new Share(Breeds.CATS, 52),
          new Share(Breeds.RABBITS, 24),
          new Share(Breeds.BIRDS, 24),
          new Share(Breeds.REPTILES, 20),
          new Share(Breeds.OTHERS, 20));

  private final RandomGenerator random;
  private final List<String> names;
  private final Deck<Stage> stages;

  private record Share(List<Breed> breeds, int count) {}

  private record Look(Breed breed, Breed.Coat coat) {}

  private Animals(RandomGenerator random) {
    this.random = random;
    names =
        Stream.of(PetNames.FEMALE, PetNames.MALE, PetNames.ANY)
            .flatMap(List::stream)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(names, random);
    stages =
        new Deck<>(
            Stream.of(
                    Collections.nCopies(4, Stage.BABY),
                    Collections.nCopies(5, Stage.YOUNG),
                    Collections.nCopies(6, Stage.ADULT),
                    Collections.nCopies(3, Stage.MATURE),
                    Collections.nCopies(2, Stage.SENIOR))
                .flatMap(List::stream)
                .toList(),
            random);
  }

  /// All of them, in any order.
  static List<Animal> all(RandomGenerator random) {
    var looks = new ArrayList<Look>();
    SHARES.forEach(share -> looks.addAll(looks(share)));
    Collections.shuffle(looks, random);
    var animals = new Animals(random);
    return looks.stream().map(animals::animal).toList();
  }

  private static List<Look> looks(Share share) {
    List<Look> once =
        share.breeds().stream()
            .flatMap(breed -> breed.coats().stream().map(coat -> new Look(breed, coat)))
            .toList();
    return Stream.generate(() -> once).flatMap(List::stream).limit(share.count()).toList();
  }

  private Animal animal(Look look) {
    Breed breed = look.breed();
    Kind kind = breed.kind();
    Stage stage = stages.deal();
    int life = 12 * breed.years();
    int age =
        random.nextInt(
            stage.youngest(life, kind.weanedAt()), stage.oldest(life, kind.weanedAt()) + 1);
    List<Temper> tempers = Temper.of(kind, stage);
    String name = name(look.coat());
    return new Animal(
        name,
        breed,
        look.coat(),
        stage,
        age,
        gender(kind, look.coat(), name),
        tempers.get(random.nextInt(tempers.size())));
  }

  private String name(Breed.Coat coat) {
    String name =
        names.stream()
            .filter(one -> !isFemale(coat) || !PetNames.MALE.contains(one))
            .findFirst()
            .orElseThrow();
    names.remove(name);
    return name;
  }

  private Gender gender(Kind kind, Breed.Coat coat, String name) {
    if (kind.hidesGender() && random.nextInt(5) < 3) {
      return Gender.UNKNOWN;
    }
    boolean isMale =
        PetNames.MALE.contains(name)
            || (PetNames.ANY.contains(name) && !isFemale(coat) && random.nextBoolean());
    return isMale ? Gender.MALE : Gender.FEMALE;
  }

  // Both colors of fur are on the X chromosome.
  private static boolean isFemale(Breed.Coat coat) {
    return coat.color().equals("calico") || coat.color().equals("tortoiseshell");
  }
}
