package petstore.api.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Problem;
import petstore.core.pets.Category;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.http.Fields;
import petstore.http.Lenient;
import petstore.http.Value;

/// A pet as a client sent it.
///
/// @param number its id; none when the shop is to make one
/// @param hasPhotoUrls whether the client sent photoUrls: what is missing reads as an empty list
record PetBody(@Nullable Long number, boolean hasPhotoUrls, PetProfile profile) {
  private static final XmlShape NAMED =
      new XmlShape.Members(Map.of("id", new XmlShape.Leaf(), "name", new XmlShape.Leaf()));
  private static final XmlShape XML =
      new XmlShape.Members(
          Map.of(
              "id",
              new XmlShape.Leaf(),
              "category",
              NAMED,
              "name",
              new XmlShape.Leaf(),
              "photoUrls",
              new XmlShape.Items(new XmlShape.Leaf()),
              "tags",
              new XmlShape.Items(NAMED),
              "status",
              new XmlShape.Leaf()));

  /// How a pet is read.
  static BodyType<PetBody> type(MissingId missingId) {
    return new BodyType<>(
        "Pet",
        Problem.Kind.PET,
        BodyType.ALL,
        XML,
        value -> read(value, missingId),
        form -> read(ofForm(form), missingId));
  }

  private static PetBody read(Value value, MissingId missingId) {
    Fields fields = Fields.of(value, "");
    var photoUrls = fields.list("photoUrls", PetBody::photoUrl);
    var profile =
        new PetProfile(
            fields.object("category").map(PetBody::category).orElse(null),
            fields.text("name"),
            photoUrls.orElse(emptyUnlessNull(fields, "photoUrls")),
            fields.list("tags", PetBody::tag).orElse(emptyUnlessNull(fields, "tags")),
            fields.text("status"));
    return new PetBody(missingId.orElse(fields.int64("id")), photoUrls.isPresent(), profile);
  }

  // What is missing in JSON and XML is empty, what is null is not there.
  private static <T> @Nullable List<@Nullable T> emptyUnlessNull(Fields fields, String name) {
    return fields.has(name) ? null : List.of();
  }

  // In a form, what is missing is not there; the last of several photoUrls counts.
  private static Value ofForm(Form form) {
    var members = new LinkedHashMap<String, Value>(form.texts("id", "name", "status"));
    members.put("category", form.json("category"));
    members.put("tags", form.json("tags"));
    members.put("photoUrls", form.oneOf("photoUrls"));
    return new Value.Members(members);
  }

  private static Category category(Fields fields) {
    return new Category(fields.int64OrZero("id"), fields.text("name"));
  }

  private static @Nullable String photoUrl(Value value, String where) {
    return Lenient.text(value, where);
  }

  private static @Nullable Tag tag(Value value, String where) {
    if (value instanceof Value.Null) {
      return null;
    }
    Fields fields = Fields.of(value, where);
    return new Tag(fields.int64OrZero("id"), fields.text("name"));
  }
}
