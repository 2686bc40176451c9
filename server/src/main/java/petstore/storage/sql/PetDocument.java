package petstore.storage.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Tag;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a pet's row says besides its keys.
final class PetDocument {
  private static final int VERSION = 1;

  private Instant created = Instant.EPOCH;
  private Instant updated = Instant.EPOCH;
  private @Nullable Category category;
  private @Nullable String name;
  private @Nullable List<@Nullable String> photoUrls;
  private @Nullable List<@Nullable Tag> tags;
  private @Nullable String status;
  private PetTraits traits = PetTraits.NONE;
  private @Nullable UUID reservedBy;

  private PetDocument() {}

  static String write(Pet pet) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", pet.createdAt());
          Documents.time(json, "updated", pet.updatedAt());
          write(json, pet.profile());
          TraitsDocument.write(json, pet.traits());
          UUID order = pet.reservedBy();
          Documents.text(json, "reservedBy", order == null ? null : order.toString());
        });
  }

  /// Reads the document that the parser stands on.
  static Pet read(JsonParser json, long number, UUID id, long version) {
    var document = new PetDocument();
    Documents.members(json, name -> document.member(json, name));
    return new Pet(
        number,
        id,
        version,
        document.created,
        document.updated,
        document.profile(),
        document.traits,
        document.reservedBy);
  }

  private PetProfile profile() {
    return new PetProfile(category, name, photoUrls, tags, status);
  }

  private static void write(JsonGenerator json, PetProfile profile) {
    Category category = profile.category();
    if (category != null) {
      json.writeName("category");
      writeNamed(json, category.id(), category.name());
    }
    Documents.text(json, "name", profile.name());
    List<@Nullable String> photoUrls = profile.photoUrls();
    if (photoUrls != null) {
      json.writeArrayPropertyStart("photoUrls");
      photoUrls.forEach(json::writeString); // writes a null as null
      json.writeEndArray();
    }
    List<@Nullable Tag> tags = profile.tags();
    if (tags != null) {
      json.writeArrayPropertyStart("tags");
      tags.forEach(tag -> write(json, tag));
      json.writeEndArray();
    }
    Documents.text(json, "status", profile.status());
  }

  private static void write(JsonGenerator json, @Nullable Tag tag) {
    if (tag == null) {
      json.writeNull();
    } else {
      writeNamed(json, tag.id(), tag.name());
    }
  }

  private static void writeNamed(JsonGenerator json, long id, @Nullable String name) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    Documents.text(json, "name", name);
    json.writeEndObject();
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "created" -> created = Documents.time(json.getLongValue());
      case "updated" -> updated = Documents.time(json.getLongValue());
      case "category" -> category = category(json);
      case "name" -> name = Documents.text(json);
      case "photoUrls" -> photoUrls = Documents.list(json, Documents::text);
      case "tags" -> tags = Documents.list(json, PetDocument::tag);
      case "traits" -> traits = TraitsDocument.read(json);
      case "reservedBy" -> reservedBy = UUID.fromString(json.getString());
      case "status" -> status = Documents.text(json);
      default -> json.skipChildren();
    }
  }

  private static Category category(JsonParser json) {
    Tag named = named(json);
    return new Category(named.id(), named.name());
  }

  private static @Nullable Tag tag(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : named(json);
  }

  private static Tag named(JsonParser json) {
    long id = 0;
    String name = null;
    for (String member = json.nextName(); member != null; member = json.nextName()) {
      json.nextToken();
      switch (member) {
        case "id" -> id = json.getLongValue();
        case "name" -> name = Documents.text(json);
        default -> json.skipChildren();
      }
    }
    return new Tag(id, name);
  }
}
