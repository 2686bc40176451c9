package petstore.core.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;

/// What the vet says.
final class Health {
  private static final int NEUTERED_FROM = 6;

  private Health() {}

  static MedicalInfo of(Animal animal, RandomGenerator random) {
    Kind kind = animal.breed().kind();
    boolean isOld = animal.stage() == Stage.SENIOR;
    boolean needsCare = random.nextInt(100) < (isOld ? 45 : 4) && !animal.stage().isEarly();
    return new MedicalInfo(
        isNeutered(animal, random),
        isVaccinated(animal, random),
        isChipped(kind, random),
        needsCare,
        needsCare ? pick(care(kind), random) : routine(animal, random));
  }

  private static @Nullable Boolean isNeutered(Animal animal, RandomGenerator random) {
    if (animal.breed().kind().hidesGender() || animal.gender() == Gender.UNKNOWN) {
      return null;
    }
    boolean isUsual = animal.breed().kind().isVaccinated();
    return isUsual && animal.ageMonths() >= NEUTERED_FROM && random.nextInt(10) > 0;
  }

  private static @Nullable Boolean isVaccinated(Animal animal, RandomGenerator random) {
    if (!animal.breed().kind().isVaccinated()) {
      return null;
    }
    return animal.stage().isEarly() || random.nextInt(12) > 0;
  }

  private static boolean isChipped(Kind kind, RandomGenerator random) {
    return switch (kind) {
      case DOG, CAT -> random.nextInt(10) > 0;
      case TORTOISE, FERRET -> random.nextInt(4) > 0;
      case RABBIT, PARROT -> random.nextInt(3) == 0;
      case SONGBIRD, LIZARD, SNAKE, RODENT -> false;
    };
  }

  private static @Nullable String routine(Animal animal, RandomGenerator random) {
    return random.nextInt(3) == 0 ? null : pick(notes(animal), random);
  }

  private static String pick(List<String> notes, RandomGenerator random) {
    return notes.get(random.nextInt(notes.size()));
  }

  private static List<String> notes(Animal animal) {
    return switch (animal.breed().kind()) {
      case DOG, CAT ->
          animal.stage() == Stage.BABY
              ? List.of(
                  "First vaccinations and worming done; the next ones are due in four weeks.",
                  "Checked by the vet at eight weeks; heart and lungs are fine.")
              : List.of(
                  "Last check-up without findings.",
                  "Teeth cleaned at the last check-up.",
                  "Wormed and treated against fleas this month.",
                  "At a healthy weight; should stay on measured meals.");
      case RABBIT ->
          List.of(
              "Teeth and claws checked; claws are due again in six weeks.",
              "Eats mostly hay; teeth wear down well.");
      case PARROT, SONGBIRD ->
          List.of(
              "Wings are not clipped; flies well.",
              "Feathers and beak in good condition at the last check-up.");
      case LIZARD, SNAKE, TORTOISE ->
          List.of("Parasite test negative.", "Captive-bred; papers come along.");
      case RODENT -> List.of("Bright eyes, clean coat, good weight.", "Teeth checked and fine.");
      case FERRET -> List.of("Last check-up without findings.", "Distemper booster is up to date.");
    };
  }

  private static List<String> care(Kind kind) {
    return switch (kind) {
      case DOG ->
          List.of(
              "Mild arthritis in the hips; takes one tablet a day with food.",
              "Deaf in one ear; knows hand signals.",
              "Sensitive stomach; eats a diet without grain.");
      case CAT ->
          List.of(
              "Early kidney disease; eats a prescribed diet and sees the vet twice a year.",
              "Overactive thyroid, well controlled with drops twice a day.",
              "Slight heart murmur; takes half a tablet in the morning.");
      case RABBIT -> List.of("Needs the back teeth filed every three months.");
      case PARROT, SONGBIRD ->
          List.of("An old wing injury; flies short distances only and needs low perches.");
      case LIZARD, SNAKE -> List.of("Sheds badly in dry air; needs a humid hide.");
      case TORTOISE ->
          List.of("An old crack in the shell has healed; should be checked once a year.");
      case RODENT -> List.of("A cataract in one eye; finds the way around without trouble.");
      case FERRET -> List.of("Adrenal disease, treated with an implant once a year.");
    };
  }
}
