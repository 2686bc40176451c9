package petstore.api.modern;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.Pet;
import petstore.core.pets.PetTraits;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// A pet as the edition shows it. What nobody said is left out. A pet that came in by a classic
/// edition need not keep the rules for those that are sent here: its name may be empty or long.
///
/// @param tenant whose shop the pet is in; none in the one that everybody shares
record PetWire(Pet pet, Optional<Tenant> tenant) {

  static PetWire of(Pet pet, Tenant tenant) {
    return new PetWire(pet, Optional.of(tenant).filter(any -> !any.equals(Tenant.DEFAULT)));
  }

  byte[] bytes() {
    return Json.write(this::write);
  }

  /// Names the state that is shown.
  ETag tag() {
    return ETag.strong(Long.toString(pet.version()));
  }

  void write(JsonGenerator json) {
    PetTraits traits = pet.traits();
    json.writeStartObject();
    json.writeStringProperty("id", pet.id().toString());
    json.writeStringProperty("species", pet.species().name());
    json.writeStringProperty("name", name(pet));
    text(json, "breed", traits.breed());
    json.writeNumberProperty("ageMonths", traits.ageMonths());
    word(json, "size", traits.size());
    text(json, "color", traits.color());
    word(json, "gender", traits.gender());
    bool(json, "goodWithKids", traits.goodWithKids());
    json.writeStringProperty("price", traits.price().text());
    json.writeStringProperty("currency", traits.price().currency());
    text(json, "description", traits.description());
    json.writeStringProperty("status", pet.availability().name());
    json.writeStringProperty("createdAt", time(pet.createdAt()));
    json.writeStringProperty("updatedAt", time(pet.updatedAt()));
    if (tenant.isPresent()) {
      json.writeStringProperty("tenantId", tenant.get().toString());
    }
    photos(json, pet.profile().photos());
    medicalInfo(json, traits.medicalInfo());
    json.writeEndObject();
  }

  /// The name, empty if the pet has none.
  static String name(Pet pet) {
    String name = pet.profile().name();
    return name == null ? "" : name;
  }

  // What is finer than a millisecond is in some stores only.
  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static void photos(JsonGenerator json, List<String> photos) {
    if (!photos.isEmpty()) {
      json.writeArrayPropertyStart("photos");
      for (String url : photos) {
        json.writeString(url);
      }
      json.writeEndArray();
    }
  }

  private static void medicalInfo(JsonGenerator json, @Nullable MedicalInfo info) {
    if (info != null) {
      json.writeObjectPropertyStart("medicalInfo");
      bool(json, "spayedNeutered", info.spayedNeutered());
      bool(json, "vaccinated", info.vaccinated());
      bool(json, "microchipped", info.microchipped());
      bool(json, "specialNeeds", info.specialNeeds());
      text(json, "healthNotes", info.healthNotes());
      json.writeEndObject();
    }
  }

  private static void text(JsonGenerator json, String name, @Nullable String text) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  private static void word(JsonGenerator json, String name, @Nullable Enum<?> word) {
    if (word != null) {
      json.writeStringProperty(name, word.name());
    }
  }

  private static void bool(JsonGenerator json, String name, @Nullable Boolean is) {
    if (is != null) {
      json.writeBooleanProperty(name, is);
    }
  }
}
