package petstore.storage.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Money;
import petstore.core.pets.Gender;
import petstore.core.pets.MedicalInfo;
import petstore.core.pets.PetSize;
import petstore.core.pets.PetTraits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What a pet's document says that the classic editions do not know.
final class TraitsDocument {
  private @Nullable String breed;
  private int ageMonths;
  private @Nullable PetSize size;
  private @Nullable String color;
  private @Nullable Gender gender;
  private @Nullable Boolean goodWithKids;
  private Money price = Money.NONE;
  private @Nullable String description;
  private @Nullable MedicalInfo medicalInfo;

  private TraitsDocument() {}

  /// Writes the member `traits`, unless nothing is said.
  static void write(JsonGenerator json, PetTraits traits) {
    if (traits.equals(PetTraits.NONE)) {
      return;
    }
    json.writeObjectPropertyStart("traits");
    Documents.text(json, "breed", traits.breed());
    json.writeNumberProperty("ageMonths", traits.ageMonths());
    Documents.text(json, "size", word(traits.size()));
    Documents.text(json, "color", traits.color());
    Documents.text(json, "gender", word(traits.gender()));
    Documents.bool(json, "goodWithKids", traits.goodWithKids());
    Documents.money(json, "price", traits.price());
    Documents.text(json, "description", traits.description());
    MedicalInfo medical = traits.medicalInfo();
    if (medical != null) {
      write(json, medical);
    }
    json.writeEndObject();
  }

  /// Reads the object that the parser stands on.
  static PetTraits read(JsonParser json) {
    var document = new TraitsDocument();
    Documents.members(json, name -> document.member(json, name));
    return new PetTraits(
        document.breed,
        document.ageMonths,
        document.size,
        document.color,
        document.gender,
        document.goodWithKids,
        document.price,
        document.description,
        document.medicalInfo);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "breed" -> breed = json.getString();
      case "ageMonths" -> ageMonths = json.getIntValue();
      case "size" -> size = PetSize.valueOf(constant(json));
      case "color" -> color = json.getString();
      case "gender" -> gender = Gender.valueOf(constant(json));
      case "goodWithKids" -> goodWithKids = json.getBooleanValue();
      case "price" -> price = Documents.money(json);
      case "description" -> description = json.getString();
      case "medicalInfo" -> medicalInfo = medical(json);
      default -> json.skipChildren();
    }
  }

  private static void write(JsonGenerator json, MedicalInfo medical) {
    json.writeObjectPropertyStart("medicalInfo");
    Documents.bool(json, "spayedNeutered", medical.spayedNeutered());
    Documents.bool(json, "vaccinated", medical.vaccinated());
    Documents.bool(json, "microchipped", medical.microchipped());
    Documents.bool(json, "specialNeeds", medical.specialNeeds());
    Documents.text(json, "healthNotes", medical.healthNotes());
    json.writeEndObject();
  }

  private static MedicalInfo medical(JsonParser json) {
    Boolean spayedNeutered = null;
    Boolean vaccinated = null;
    Boolean microchipped = null;
    Boolean specialNeeds = null;
    String healthNotes = null;
    for (String member = json.nextName(); member != null; member = json.nextName()) {
      json.nextToken();
      switch (member) {
        case "spayedNeutered" -> spayedNeutered = json.getBooleanValue();
        case "vaccinated" -> vaccinated = json.getBooleanValue();
        case "microchipped" -> microchipped = json.getBooleanValue();
        case "specialNeeds" -> specialNeeds = json.getBooleanValue();
        case "healthNotes" -> healthNotes = json.getString();
        default -> json.skipChildren();
      }
    }
    return new MedicalInfo(spayedNeutered, vaccinated, microchipped, specialNeeds, healthNotes);
  }

  private static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(JsonParser json) {
    return json.getString().toUpperCase(Locale.ROOT);
  }
}
