package petstore.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.Availability;
import petstore.core.pets.Category;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSize;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;
import petstore.core.pets.Tag;

/// Searches to try, and pets of all sorts to find.
public final class Searches {
  private static final String[] NAMES = {"Bella", "bella", "Ärger", "Zoe", "Max 5", "", "犬"};
  private static final String[] BREEDS = {"Poodle", "POODLE", "Golden Retriever"};
  private static final String[] COLORS = {"black", "Black and white", "red"};
  private static final String[] WORDS = {"asleep", "", "SOLD", "not_available"};

  /// What is looked for when nothing is said.
  public static final PetSearch ANY =
      new PetSearch(
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          PetSearch.Sort.DEFAULT);

  private Searches() {}

  /// A search for each filter alone, by the name of its index.
  public static Map<String, UnaryOperator<PetSearch>> filters() {
    var filters = new TreeMap<String, UnaryOperator<PetSearch>>();
    filters.put("species", search -> with(search, Set.of(Species.CAT), Set.of(), List.of()));
    filters.put("size", search -> with(search, Set.of(), Set.of(PetSize.LARGE), List.of()));
    filters.put("entry", search -> with(search, Set.of(), Set.of(), List.of("bel")));
    filters.put("age", search -> with(search, 3, 20, null, null));
    filters.put(
        "price", search -> with(search, null, null, new BigDecimal("10"), new BigDecimal("50.5")));
    filters.put("breed", search -> with(search, "poodle", null, null, null, null, null, null));
    filters.put("color", search -> with(search, null, "BLACK", null, null, null, null, null));
    filters.put(
        "gender", search -> with(search, null, null, Gender.FEMALE, null, null, null, null));
    filters.put("good_with_kids", search -> with(search, null, null, null, true, null, null, null));
    filters.put("vaccinated", search -> with(search, null, null, null, null, true, null, null));
    filters.put(
        "spayed_neutered", search -> with(search, null, null, null, null, null, false, null));
    filters.put("special_needs", search -> with(search, null, null, null, null, null, null, true));
    return filters;
  }

  /// The same search in another order.
  public static PetSearch sorted(PetSearch s, PetSearch.Field field, boolean isDescending) {
    return new PetSearch(
        s.availability(),
        s.species(),
        s.sizes(),
        s.ageMin(),
        s.ageMax(),
        s.breed(),
        s.color(),
        s.gender(),
        s.goodWithKids(),
        s.vaccinated(),
        s.spayedNeutered(),
        s.specialNeeds(),
        s.priceMin(),
        s.priceMax(),
        s.words(),
        new PetSearch.Sort(field, isDescending));
  }

  /// The same search among some pets.
  public static PetSearch among(PetSearch s, Set<Availability> availability) {
    return new PetSearch(
        availability,
        s.species(),
        s.sizes(),
        s.ageMin(),
        s.ageMax(),
        s.breed(),
        s.color(),
        s.gender(),
        s.goodWithKids(),
        s.vaccinated(),
        s.spayedNeutered(),
        s.specialNeeds(),
        s.priceMin(),
        s.priceMax(),
        s.words(),
        s.sort());
  }

  /// The same search for some kinds of pets.
  public static PetSearch with(
      PetSearch s, Set<Species> species, Set<PetSize> sizes, List<String> words) {
    return new PetSearch(
        s.availability(),
        species.isEmpty() ? s.species() : species,
        sizes.isEmpty() ? s.sizes() : sizes,
        s.ageMin(),
        s.ageMax(),
        s.breed(),
        s.color(),
        s.gender(),
        s.goodWithKids(),
        s.vaccinated(),
        s.spayedNeutered(),
        s.specialNeeds(),
        s.priceMin(),
        s.priceMax(),
        words.isEmpty() ? s.words() : words,
        s.sort());
  }

  /// The same search within some bounds.
  public static PetSearch with(
      PetSearch s,
      @Nullable Integer ageMin,
      @Nullable Integer ageMax,
      @Nullable BigDecimal priceMin,
      @Nullable BigDecimal priceMax) {
    return new PetSearch(
        s.availability(),
        s.species(),
        s.sizes(),
        ageMin == null ? s.ageMin() : ageMin,
        ageMax == null ? s.ageMax() : ageMax,
        s.breed(),
        s.color(),
        s.gender(),
        s.goodWithKids(),
        s.vaccinated(),
        s.spayedNeutered(),
        s.specialNeeds(),
        priceMin == null ? s.priceMin() : priceMin,
        priceMax == null ? s.priceMax() : priceMax,
        s.words(),
        s.sort());
  }

  private static PetSearch with(
      PetSearch s,
      @Nullable String breed,
      @Nullable String color,
      @Nullable Gender gender,
      @Nullable Boolean goodWithKids,
      @Nullable Boolean vaccinated,
      @Nullable Boolean spayedNeutered,
      @Nullable Boolean specialNeeds) {
    return new PetSearch(
        s.availability(),
        s.species(),
        s.sizes(),
        s.ageMin(),
        s.ageMax(),
        breed == null ? s.breed() : breed,
        color == null ? s.color() : color,
        gender == null ? s.gender() : gender,
        goodWithKids == null ? s.goodWithKids() : goodWithKids,
        vaccinated == null ? s.vaccinated() : vaccinated,
        spayedNeutered == null ? s.spayedNeutered() : spayedNeutered,
        specialNeeds == null ? s.specialNeeds() : specialNeeds,
        s.priceMin(),
        s.priceMax(),
        s.words(),
        s.sort());
  }

  /// A search for a random part of what can be looked for, in a random order.
  public static PetSearch random(Random random) {
    PetSearch search = ANY;
    for (UnaryOperator<PetSearch> filter : filters().values()) {
      search = random.nextInt(6) == 0 ? filter.apply(search) : search;
    }
    var availability = EnumSet.noneOf(Availability.class);
    for (Availability one : Availability.values()) {
      if (random.nextInt(3) == 0) {
        availability.add(one);
      }
    }
    return sorted(
        among(search, availability), one(random, PetSearch.Field.values()), random.nextBoolean());
  }

  /// A pet of any sort.
  public static Pet pet(long number, Random random) {
    String status = random.nextInt(4) == 0 ? null : one(random, Availability.values()).word();
    var profile =
        new PetProfile(
            random.nextInt(5) == 0 ? null : one(random, Species.values()).category(),
            random.nextInt(8) == 0 ? null : one(random, NAMES),
            null,
            random.nextBoolean() ? null : List.of(new Tag(1, one(random, NAMES))),
            random.nextInt(8) == 0 ? one(random, WORDS) : status);
    Pet classic = Shop.pet(number, random.nextInt(20) == 0 ? lion(profile) : profile);
    return random.nextInt(3) == 0 ? classic : classic.changed(profile, traits(random), Shop.NOW);
  }

  private static PetProfile lion(PetProfile profile) {
    return new PetProfile(new Category(4, "Lions"), profile.name(), null, null, profile.status());
  }

  private static PetTraits traits(Random random) {
    return new PetTraits(
        random.nextInt(4) == 0 ? null : one(random, BREEDS),
        random.nextInt(25),
        random.nextInt(4) == 0 ? null : one(random, PetSize.values()),
        random.nextInt(4) == 0 ? null : one(random, COLORS),
        random.nextInt(4) == 0 ? null : one(random, Gender.values()),
        flag(random),
        new Money(BigDecimal.valueOf(random.nextInt(60) * 50L, 2), "USD"),
        random.nextBoolean() ? null : "Sleeps, and eats " + one(random, COLORS),
        random.nextInt(4) == 0
            ? null
            : new MedicalInfo(flag(random), flag(random), null, flag(random), null));
  }

  private static @Nullable Boolean flag(Random random) {
    return random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
  }

  private static <T> T one(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  /// What a search finds among pets that are in order of insertion, by looking at each.
  public static List<Pet> found(List<Pet> pets, PetSearch search) {
    var found = new ArrayList<Pet>();
    pets.stream().filter(pet -> PetConditions.hold(pet, search)).forEach(found::add);
    found.sort(PetConditions.order(search.sort().field()));
    return search.sort().isDescending() ? found.reversed() : found;
  }
}
