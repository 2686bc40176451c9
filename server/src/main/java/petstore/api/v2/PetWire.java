package petstore.api.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A pet as `/v2` writes it: members in the definition's order in JSON, in alphabetical order in
/// XML.
final class PetWire {
  private PetWire() {}

  static void write(JsonGenerator json, Pet pet) {
    PetProfile profile = pet.profile();
    json.writeStartObject();
    json.writeNumberProperty("id", pet.number());
    Category category = profile.category();
    if (category != null) {
      json.writeName("category");
      named(json, category.id(), category.name());
    }
    Answers.text(json, "name", profile.name());
    List<@Nullable String> photoUrls = profile.photoUrls();
    if (photoUrls != null) {
      json.writeName("photoUrls");
      photoUrls(json, photoUrls);
    }
    List<@Nullable Tag> tags = profile.tags();
    if (tags != null) {
      json.writeName("tags");
      tags(json, tags);
    }
    Answers.text(json, "status", profile.status());
    json.writeEndObject();
  }

  static void writeAll(JsonGenerator json, List<Pet> pets) {
    json.writeStartArray();
    pets.forEach(pet -> write(json, pet));
    json.writeEndArray();
  }

  static void writeXml(XmlWriter xml, Pet pet) {
    PetProfile profile = pet.profile();
    xml.start("Pet");
    Category category = profile.category();
    if (category != null) {
      named(xml, "category", category.id(), category.name());
    }
    xml.leaf("id", pet.number());
    Answers.leaf(xml, "name", profile.name());
    List<@Nullable String> photoUrls = profile.photoUrls();
    if (photoUrls != null) {
      photoUrls(xml, photoUrls);
    }
    Answers.leaf(xml, "status", profile.status());
    List<@Nullable Tag> tags = profile.tags();
    if (tags != null) {
      tags(xml, tags);
    }
    xml.end("Pet");
  }

  static void writeAllXml(XmlWriter xml, List<Pet> pets) {
    xml.start("pets");
    pets.forEach(pet -> writeXml(xml, pet));
    xml.end("pets");
  }

  private static void named(JsonGenerator json, long id, @Nullable String name) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    Answers.text(json, "name", name);
    json.writeEndObject();
  }

  private static void photoUrls(JsonGenerator json, List<@Nullable String> urls) {
    json.writeStartArray();
    for (String url : urls) {
      if (url == null) {
        json.writeNull();
      } else {
        json.writeString(url);
      }
    }
    json.writeEndArray();
  }

  private static void tags(JsonGenerator json, List<@Nullable Tag> tags) {
    json.writeStartArray();
    for (Tag tag : tags) {
      if (tag == null) {
        json.writeNull();
      } else {
        named(json, tag.id(), tag.name());
      }
    }
    json.writeEndArray();
  }

  private static void named(XmlWriter xml, String element, long id, @Nullable String name) {
    xml.start(element).leaf("id", id);
    Answers.leaf(xml, "name", name);
    xml.end(element);
  }

  private static void photoUrls(XmlWriter xml, List<@Nullable String> urls) {
    if (urls.isEmpty()) {
      xml.empty("photoUrls");
      return;
    }
    xml.start("photoUrls");
    urls.forEach(url -> Answers.leaf(xml, "photoUrl", url));
    xml.end("photoUrls");
  }

  private static void tags(XmlWriter xml, List<@Nullable Tag> tags) {
    if (tags.isEmpty()) {
      xml.empty("tags");
      return;
    }
    xml.start("tags");
    for (Tag tag : tags) {
      if (tag != null) {
        named(xml, "tag", tag.id(), tag.name());
      }
    }
    xml.end("tags");
  }
}
