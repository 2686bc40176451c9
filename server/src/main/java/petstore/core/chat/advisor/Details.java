package petstore.core.chat.advisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSize;

/// One pet: what was asked of it first, then all that is known.
final class Details {
  private static final List<Aspect> ASPECTS =
      List.of(
          new Aspect(
              Phrase.of("how old", "age", "born", "birthday"),
              pet -> PetText.age(pet).map(age -> "is " + age).orElse("is of an unknown age")),
          new Aspect(
              Phrase.of("how much", "price", "costs?", "expensive", "fee"),
              pet -> "costs " + PetText.price(pet.traits().price())),
          new Aspect(
              Phrase.of(
                  "available", "availability", "status", "reserved", "adopted", "still there"),
              pet -> "is " + PetText.status(pet.availability())),
          new Aspect(
              Phrase.of("kids?", "child(?:ren)?", "toddlers?", "famil(?:y|ies)"),
              pet ->
                  PetText.kids(pet)
                      .map(kids -> "is " + kids)
                      .orElse("was not tried with children")),
          new Aspect(
              Phrase.of("vaccinat(?:ed|ions?)", "shots"),
              pet -> told(health(pet, MedicalInfo::vaccinated), "vaccinated")),
          new Aspect(
              Phrase.of("neutered", "spayed", "castrated"),
              pet -> told(health(pet, MedicalInfo::spayedNeutered), "neutered")),
          new Aspect(
              Phrase.of("(?:micro)?chip(?:ped)?"),
              pet -> told(health(pet, MedicalInfo::microchipped), "microchipped")),
          new Aspect(
              Phrase.of("sizes?", "how (?:big|large|small|tall)", "big", "large", "small"),
              pet -> size(pet.traits().size())),
          new Aspect(
              Phrase.of("gender", "sex", "male", "female", "boy", "girl", "he or she", "she or he"),
              pet ->
                  PetText.gender(pet).map(known -> "is " + known).orElse("is of unknown gender")),
          new Aspect(
              Phrase.of("colou?rs?", "look like"),
              pet -> PetText.color(pet).map(color -> "is " + color).orElse("is of unknown color")),
          new Aspect(
              Phrase.of("breed", "kind of", "species"),
              pet -> "is " + PetText.withArticle(PetText.kind(pet))),
          new Aspect(Phrase.of("health(?:y)?", "medical", "ill(?:ness)?"), _ -> "has these notes"));

  private Details() {}

  /// Something that can be asked of a pet.
  ///
  /// @param told the answer, behind the name
  private record Aspect(Phrase phrase, Function<Pet, String> told) {}

  /// All that is known of a pet, with what was asked first.
  static String of(Turn turn, Pet pet) {
    String more = PetText.more(pet);
    return asked(turn, pet).map(answer -> answer + "\n").orElse("")
        + Adopting.about(pet)
        + (more.isEmpty() ? "" : "\n" + more);
  }

  /// Whether something is asked that there is an answer to.
  static boolean isAsked(Turn turn) {
    return ASPECTS.stream().anyMatch(aspect -> turn.has(aspect.phrase()));
  }

  private static Optional<String> asked(Turn turn, Pet pet) {
    return ASPECTS.stream()
        .filter(aspect -> turn.has(aspect.phrase()))
        .findFirst()
        .map(aspect -> PetText.name(pet) + " " + aspect.told().apply(pet) + ".");
  }

  private static Optional<Boolean> health(Pet pet, Function<MedicalInfo, @Nullable Boolean> what) {
    MedicalInfo health = pet.traits().medicalInfo();
    return health == null ? Optional.empty() : Optional.ofNullable(what.apply(health));
  }

  private static String told(Optional<Boolean> is, String what) {
    return is.map(known -> (known ? "is " : "is not ") + what)
        .orElse("has no note that says whether it is " + what);
  }

  private static String size(@Nullable PetSize size) {
    return size == null
        ? "is of unknown size"
        : "is " + size.name().toLowerCase(Locale.ROOT) + " for its species";
  }
}
