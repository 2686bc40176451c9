package petstore.api.v3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.http.xml.XmlWriter;
import tools.jackson.core.JsonGenerator;

/// A pet as `/api/v3` writes it: in the definition's order in every format.
record PetWire(Pet pet) implements Wire {

  static ListWire list(List<Pet> pets) {
    return new ListWire("ArrayList", pets.stream().map(PetWire::new).toList());
  }

  @Override
  public String root() {
    return "Pet";
  }

  @Override
  public void write(JsonGenerator json) {
    PetProfile profile = pet.profile();
    json.writeStartObject();
    json.writeNumberProperty("id", pet.number());
    Category category = profile.category();
    if (category != null) {
      json.writeName("category");
      named(json, category.id(), category.name());
    }
    Wire.text(json, "name", profile.name());
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
    Wire.text(json, "status", profile.status());
    json.writeEndObject();
  }

  @Override
  public void writeXml(XmlWriter xml, String element) {
    PetProfile profile = pet.profile();
    xml.start(element).leaf("id", pet.number());
    Category category = profile.category();
    if (category == null) {
      xml.empty("category");
    } else {
      named(xml, "category", category.id(), category.name());
    }
    Wire.leaf(xml, "name", profile.name());
    List<@Nullable String> photoUrls = profile.photoUrls();
    if (photoUrls != null) {
      photoUrls(xml, photoUrls);
    }
    List<@Nullable Tag> tags = profile.tags();
    if (tags != null) {
      tags(xml, tags);
    }
    Wire.leaf(xml, "status", profile.status());
    xml.end(element);
  }

  private static void named(JsonGenerator json, long id, @Nullable String name) {
    json.writeStartObject();
    json.writeNumberProperty("id", id);
    Wire.text(json, "name", name);
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
    Wire.leaf(xml, "name", name);
    xml.end(element);
  }

  private static void photoUrls(XmlWriter xml, List<@Nullable String> urls) {
    if (urls.isEmpty()) {
      xml.empty("photoUrls");
      return;
    }
    xml.start("photoUrls");
    urls.forEach(url -> Wire.leaf(xml, "photoUrl", url));
    xml.end("photoUrls");
  }

  private static void tags(XmlWriter xml, List<@Nullable Tag> tags) {
    if (tags.isEmpty()) {
      xml.empty("tags");
      return;
    }
    xml.start("tags");
    for (Tag tag : tags) {
      if (tag == null) {
        xml.empty("tag");
      } else {
        named(xml, "tag", tag.id(), tag.name());
      }
    }
    xml.end("tags");
  }
}
