package petstore.api.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Category;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.http.Fields;
import petstore.http.Lenient;
import petstore.http.Value;

/// A pet as a client sent it.
///
/// @param number its id, if it has one
/// @param hasPhotoUrls whether the client sent photoUrls: what is missing reads as an empty list
record PetBody(@Nullable Long number, boolean hasPhotoUrls, PetProfile profile) {

  static PetBody read(Value value) {
    Fields fields = Fields.of(value, "");
    var photoUrls = fields.list("photoUrls", PetBody::photoUrl);
    var profile =
        new PetProfile(
            fields.object("category").map(PetBody::category).orElse(null),
            fields.text("name"),
            photoUrls.orElse(emptyUnlessNull(fields, "photoUrls")),
            fields.list("tags", PetBody::tag).orElse(emptyUnlessNull(fields, "tags")),
            fields.text("status"));
    return new PetBody(fields.int64("id"), photoUrls.isPresent(), profile);
  }

  // What is missing is empty, what is null is not there: the published server tells them apart.
  private static <T> @Nullable List<@Nullable T> emptyUnlessNull(Fields fields, String name) {
    return fields.has(name) ? null : List.of();
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
