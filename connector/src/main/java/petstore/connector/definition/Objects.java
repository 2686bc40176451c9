package petstore.connector.definition;

import static petstore.connector.definition.PropertyDefinition.named;
import static petstore.connector.definition.PropertyDefinition.unnamed;
import static petstore.connector.definition.PropertyType.ARRAY;
import static petstore.connector.definition.PropertyType.BOOLEAN;
import static petstore.connector.definition.PropertyType.DATE_TIME;
import static petstore.connector.definition.PropertyType.INTEGER;
import static petstore.connector.definition.PropertyType.OBJECT;
import static petstore.connector.definition.PropertyType.STRING;

import java.util.List;

/// The objects that go over the wire: their members, as the classic OpenAPI 3.0 contract has them.
final class Objects {
  private static final List<PropertyDefinition> CATEGORY =
      List.of(
          optional("id", INTEGER).example(1).build(),
          optional("name", STRING).example("Dogs").build());

  private static final PropertyDefinition TAG =
      unnamed(OBJECT)
          .called("Tag")
          .properties(List.of(optional("id", INTEGER).build(), optional("name", STRING).build()))
          .build();

  static final List<PropertyDefinition> PET =
      List.of(
          optional("id", INTEGER).example(10).build(),
          named("name", STRING).required(true).example("doggie").build(),
          optional("category", OBJECT).called("Category").properties(CATEGORY).build(),
          named("photoUrls", ARRAY).required(true).items(unnamed(STRING).build()).build(),
          optional("tags", ARRAY).items(TAG).build(),
          optional("status", STRING)
              .description("pet status in the store")
              .options("available", "pending", "sold")
              .build());

  static final List<PropertyDefinition> ORDER =
      List.of(
          optional("id", INTEGER).example(10).build(),
          optional("petId", INTEGER).example(198772).build(),
          optional("quantity", INTEGER).example(7).build(),
          optional("shipDate", DATE_TIME).build(),
          optional("status", STRING)
              .description("Order Status")
              .example("approved")
              .options("placed", "approved", "delivered")
              .build(),
          optional("complete", BOOLEAN)
              .options(List.of(new Option("True", true), new Option("False", false)))
              .build());

  static final List<PropertyDefinition> USER =
      List.of(
          optional("id", INTEGER).example(10).build(),
          optional("username", STRING).example("theUser").build(),
          optional("firstName", STRING).example("John").build(),
          optional("lastName", STRING).example("James").build(),
          optional("email", STRING).example("john@email.com").build(),
          optional("password", STRING).example("12345").build(),
          optional("phone", STRING).example("12345").build(),
          optional("userStatus", INTEGER).description("User Status").example(1).build());

  static final List<PropertyDefinition> API_RESPONSE =
      List.of(
          optional("code", INTEGER).build(),
          optional("type", STRING).build(),
          optional("message", STRING).build());

  /// How a file is described: its bytes are where `url` says.
  static final List<PropertyDefinition> FILE =
      List.of(
          ofFile("extension", "The end of its name, without the dot"),
          ofFile("mimeType", "Its media type"),
          ofFile("name", "Its name"),
          ofFile("url", "Where its bytes are: a file: or a data: URL"));

  private Objects() {}

  /// One object of that name, with the given members.
  static PropertyDefinition object(String name, List<PropertyDefinition> members) {
    return unnamed(OBJECT).called(name).properties(members).build();
  }

  /// A list of objects of that name, with the given members.
  static PropertyDefinition listOf(String name, List<PropertyDefinition> members) {
    return unnamed(ARRAY).items(object(name, members)).build();
  }

  private static PropertyDefinition ofFile(String name, String description) {
    return named(name, STRING).unlabelled().required(true).description(description).build();
  }

  private static PropertyBuilder optional(String name, PropertyType type) {
    return named(name, type).required(false);
  }
}
