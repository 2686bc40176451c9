package petstore.api.modern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.Availability;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetDraft;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetRules;
import petstore.core.pets.PetSize;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;
import petstore.http.StrictFields;

/// Reads what is said about a pet. Only what is new is held against the rules, since the classic
/// editions take values that break them.
///
/// @param old the pet as it is; none for one that is to be made
record PetFields(StrictFields fields, Optional<Pet> old) {
  /// What can be said.
  static final Set<String> MEMBERS =
      Set.of(
          "species",
          "name",
          "breed",
          "ageMonths",
          "size",
          "color",
          "gender",
          "goodWithKids",
          "price",
          "currency",
          "description",
          "status",
          "photos",
          "medicalInfo");

  /// What can be said of its health.
  static final Set<String> MEDICAL =
      Set.of("spayedNeutered", "vaccinated", "microchipped", "specialNeeds", "healthNotes");

  /// What is said.
  ///
  /// @throws petstore.core.kernel.Failure with [petstore.core.kernel.Problem.Invalid] and all
  ///   faults
  PetDraft read() {
    fields.require("species", "name", "ageMonths", "price", "status");
    Optional<Species> species = word("species", Species.values());
    Optional<String> name = fields.text("name", ifNew(old.map(PetWire::name), PetRules::name));
    Optional<Availability> status = word("status", Availability.values());
    Optional<PetTraits> traits = traits();
    List<String> photos = photos();
    fields.check();
    return new PetDraft(
        profile(species.orElseThrow(), name.orElseThrow(), photos, status.orElseThrow()),
        traits.orElseThrow());
  }

  // What only the classic editions know stays as it is.
  private PetProfile profile(
      Species species, String name, List<String> photos, Availability status) {
    if (old.isEmpty()) {
      return PetProfile.of(species, name, photos, status);
    }
    PetProfile profile = old.get().profile();
    PetProfile named = name.equals(PetWire.name(old.get())) ? profile : profile.withName(name);
    return named.withSpecies(species).withPhotos(photos).withAvailability(status);
  }

  private Optional<PetTraits> traits() {
    PetTraits known = old.map(Pet::traits).orElse(PetTraits.NONE);
    Optional<String> breed = text("breed", known.breed(), PetRules::word);
    Optional<Integer> age = fields.integer("ageMonths", 0, Integer.MAX_VALUE).map(Math::toIntExact);
    Optional<PetSize> size = word("size", PetSize.values());
    Optional<String> color = text("color", known.color(), PetRules::word);
    Optional<Gender> gender = word("gender", Gender.values());
    Optional<Boolean> goodWithKids = fields.bool("goodWithKids");
    Optional<Money> price = MoneyFields.read(fields, "price");
    Optional<String> description = text("description", known.description(), PetRules::description);
    Optional<MedicalInfo> medicalInfo =
        fields.object("medicalInfo").map(sent -> medicalInfo(sent, known.medicalInfo()));
    return age.isEmpty() || price.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PetTraits(
                breed.orElse(null),
                age.get(),
                size.orElse(null),
                color.orElse(null),
                gender.orElse(null),
                goodWithKids.orElse(null),
                price.get(),
                description.orElse(null),
                medicalInfo.orElse(null)));
  }

  private static MedicalInfo medicalInfo(StrictFields sent, @Nullable MedicalInfo known) {
    String notes = known == null ? null : known.healthNotes();
    return new MedicalInfo(
        sent.bool("spayedNeutered").orElse(null),
        sent.bool("vaccinated").orElse(null),
        sent.bool("microchipped").orElse(null),
        sent.bool("specialNeeds").orElse(null),
        sent.text("healthNotes", ifNew(Optional.ofNullable(notes), PetRules::notes)).orElse(null));
  }

  // Whoever sent the pet more pictures than may be named here can send their addresses back.
  private List<String> photos() {
    List<String> known = old.map(pet -> pet.profile().photos()).orElse(List.of());
    return fields
        .texts(
            "photos",
            Math.max(PetRules.MAX_PHOTOS, known.size()),
            (url, where) -> known.contains(url) ? List.of() : PetRules.photo(url, where))
        .orElse(List.of());
  }

  private <T extends Enum<T>> Optional<T> word(String name, T[] values) {
    return fields.word(name, List.of(values), Enum::name);
  }

  private Optional<String> text(
      String name, @Nullable String known, StrictFields.Rule<String> rule) {
    return fields.text(name, ifNew(Optional.ofNullable(known), rule));
  }

  private static StrictFields.Rule<String> ifNew(
      Optional<String> known, StrictFields.Rule<String> rule) {
    return (text, where) ->
        known.filter(text::equals).isPresent() ? List.of() : rule.faults(text, where);
  }
}
