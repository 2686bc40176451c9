package petstore.connector.definition;

import static petstore.connector.definition.Location.BODY;
import static petstore.connector.definition.Location.HEADER;
import static petstore.connector.definition.Location.PATH;
import static petstore.connector.definition.Location.QUERY;
import static petstore.connector.definition.PropertyDefinition.named;
import static petstore.connector.definition.PropertyDefinition.unnamed;
import static petstore.connector.definition.PropertyType.ARRAY;
import static petstore.connector.definition.PropertyType.FILE_ENTRY;
import static petstore.connector.definition.PropertyType.INTEGER;
import static petstore.connector.definition.PropertyType.OBJECT;
import static petstore.connector.definition.PropertyType.STRING;

import java.util.List;

/// What can be done with pets.
final class PetActions {
  private static final PropertyDefinition PET =
      named("pet", OBJECT).called("Pet").in(BODY).required(true).properties(Objects.PET).build();

  static final List<ActionDefinition> ALL =
      List.of(
          new ActionDefinition(
              "addPet",
              "Add a new pet to the store",
              "Add a new pet to the store",
              Method.POST,
              "/pet",
              BodyContentType.JSON,
              List.of(PET),
              Objects.object("Pet", Objects.PET)),
          new ActionDefinition(
              "updatePet",
              "Update an existing pet",
              "Update an existing pet by Id",
              Method.PUT,
              "/pet",
              BodyContentType.JSON,
              List.of(PET),
              Objects.object("Pet", Objects.PET)),
          new ActionDefinition(
              "findPetsByStatus",
              "Finds Pets by status",
              "Multiple status values can be provided with comma separated strings",
              Method.GET,
              "/pet/findByStatus",
              null,
              List.of(
                  named("status", STRING)
                      .in(QUERY)
                      .required(false)
                      .defaultValue("available")
                      .options("available", "pending", "sold")
                      .description("Status values that need to be considered for filter")
                      .build()),
              Objects.listOf("Pet", Objects.PET)),
          new ActionDefinition(
              "findPetsByTags",
              "Finds Pets by tags",
              "Multiple tags can be provided with comma separated strings. Use tag1, tag2, tag3 for"
                  + " testing.",
              Method.GET,
              "/pet/findByTags",
              null,
              List.of(
                  named("tags", ARRAY)
                      .in(QUERY)
                      .required(false)
                      .items(unnamed(STRING).build())
                      .description("Tags to filter by")
                      .build()),
              Objects.listOf("Pet", Objects.PET)),
          new ActionDefinition(
              "deletePet",
              "Deletes a pet",
              "delete a pet",
              Method.DELETE,
              "/pet/{petId}",
              null,
              List.of(
                  named("api_key", STRING).in(HEADER).required(false).build(),
                  petId("Pet id to delete")),
              null),
          new ActionDefinition(
              "getPetById",
              "Find pet by ID",
              "Returns a single pet",
              Method.GET,
              "/pet/{petId}",
              null,
              List.of(petId("ID of pet to return")),
              Objects.object("Pet", Objects.PET)),
          new ActionDefinition(
              "updatePetWithForm",
              "Updates a pet in the store with form data",
              "",
              Method.POST,
              "/pet/{petId}",
              null,
              List.of(
                  petId("ID of pet that needs to be updated"),
                  inQuery("name", "Name of pet that needs to be updated"),
                  inQuery("status", "Status of pet that needs to be updated")),
              null),
          new ActionDefinition(
              "uploadFile",
              "uploads an image",
              "",
              Method.POST,
              "/pet/{petId}/uploadImage",
              BodyContentType.BINARY,
              List.of(
                  petId("ID of pet to update"),
                  inQuery("additionalMetadata", "Additional Metadata"),
                  named("fileEntry", FILE_ENTRY)
                      .unlabelled()
                      .in(BODY)
                      .properties(Objects.FILE)
                      .build()),
              Objects.object("ApiResponse", Objects.API_RESPONSE)));

  private PetActions() {}

  private static PropertyDefinition petId(String description) {
    return named("petId", INTEGER).in(PATH).required(true).description(description).build();
  }

  private static PropertyDefinition inQuery(String name, String description) {
    return named(name, STRING).in(QUERY).required(false).description(description).build();
  }
}
