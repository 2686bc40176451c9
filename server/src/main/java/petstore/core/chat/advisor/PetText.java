package petstore.core.chat.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.Availability;
import petstore.core.pets.Category;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;

/// How a pet is told: always with its real price, status and id.
final class PetText {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 400;
  private static final int YEAR = 12;

  private PetText() {}

  /// In one line, such as `Luna, a Siamese cat, female, 2 years old: 350.00 USD, available (id
  /// 0197...)`.
  static String line(Pet pet) {
    PetTraits traits = pet.traits();
    var parts = new ArrayList<String>();
    parts.add(name(pet));
    parts.add(withArticle(kind(pet)));
    color(pet).ifPresent(parts::add);
    gender(pet).ifPresent(parts::add);
    if (traits.size() != null) {
      parts.add(traits.size().name().toLowerCase(Locale.ROOT));
    }
    age(pet).ifPresent(parts::add);
    kids(pet).ifPresent(parts::add);
    return String.join(", ", parts)
        + ": "
        + price(traits.price())
        + ", "
        + status(pet.availability())
        + " (id "
        + pet.id()
        + ")";
  }

  /// What is known of it besides [#line], in sentences; may be empty.
  static String more(Pet pet) {
    var sentences = new ArrayList<String>();
    String description = pet.traits().description();
    if (description != null) {
      String line = OneLine.of(description, LONGEST_DESCRIPTION);
      if (!line.isEmpty()) {
        sentences.add("Its description says: \"" + line + "\"");
      }
    }
    MedicalInfo health = pet.traits().medicalInfo();
    if (health != null) {
      sentences.add(health(health));
    }
    return String.join("\n", sentences);
  }

  /// What it is called.
  static String name(Pet pet) {
    return clean(pet.profile().name()).orElse("A pet without a name");
  }

  /// What it is, such as `Siamese cat`.
  static String kind(Pet pet) {
    Category category = pet.profile().category();
    String noun =
        pet.species() == Species.OTHER
            ? clean(category == null ? null : category.name())
                .filter(name -> !name.equals(Species.OTHER.category().name()))
                .map(PetText::singular)
                .orElse("pet")
            : AnimalWord.whole(pet.species()).singular();
    Optional<String> breed = clean(pet.traits().breed());
    boolean saysAll =
        switch (pet.species()) {
          case DOG, CAT, RABBIT ->
              breed.filter(name -> name.toLowerCase(Locale.ROOT).contains(noun)).isPresent();
          case BIRD, REPTILE, OTHER -> true;
        };
    return breed.map(name -> saysAll ? name : name + " " + noun).orElse(noun);
  }

  /// How old it is; none of a pet of which that was not said.
  static Optional<String> age(Pet pet) {
    int months = pet.traits().ageMonths();
    return months == 0 ? Optional.empty() : Optional.of(age(months) + " old");
  }

  /// A time in months, such as `14 months` or `2 years`.
  static String age(int months) {
    return months < 2 * YEAR ? counted(months, "month") : counted(months / YEAR, "year");
  }

  static Optional<String> color(Pet pet) {
    return clean(pet.traits().color());
  }

  static Optional<String> gender(Pet pet) {
    Gender gender = pet.traits().gender();
    return Optional.ofNullable(gender)
        .filter(known -> known != Gender.UNKNOWN)
        .map(known -> known.name().toLowerCase(Locale.ROOT));
  }

  static Optional<String> kids(Pet pet) {
    Boolean good = pet.traits().goodWithKids();
    return good == null
        ? Optional.empty()
        : Optional.of(good ? "good with children" : "better without children");
  }

  static String price(Money price) {
    return price.text() + " " + price.currency();
  }

  static String status(Availability availability) {
    return switch (availability) {
      case AVAILABLE -> "available";
      case PENDING -> "reserved";
      case ADOPTED -> "adopted";
      case NOT_AVAILABLE -> "not available";
    };
  }

  /// What is known of its health, in a sentence.
  static String health(MedicalInfo health) {
    var known = new ArrayList<String>();
    say(known, health.vaccinated(), "vaccinated");
    say(known, health.spayedNeutered(), "neutered");
    say(known, health.microchipped(), "microchipped");
    if (Boolean.TRUE.equals(health.specialNeeds())) {
      known.add("it has special needs");
    }
    clean(health.healthNotes()).ifPresent(notes -> known.add("notes: \"" + notes + "\""));
    return known.isEmpty()
        ? "Nothing is known of its health."
        : "Health: " + String.join(", ", known) + ".";
  }

  /// A number of things, such as `2 years`.
  static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  static String withArticle(String noun) {
    boolean vowel = !noun.isEmpty() && "aeiouAEIOU".indexOf(noun.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }

  private static String singular(String category) {
    return category.length() > 3 && category.endsWith("s")
        ? category.substring(0, category.length() - 1)
        : category;
  }

  private static void say(List<String> known, @Nullable Boolean is, String what) {
    if (is != null) {
      known.add(is ? what : "not " + what);
    }
  }

  private static Optional<String> clean(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(any -> OneLine.of(any, LONGEST_NAME))
        .filter(line -> !line.isEmpty());
  }
}
