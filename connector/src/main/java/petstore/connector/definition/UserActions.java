package petstore.connector.definition;

import static petstore.connector.definition.Location.BODY;
import static petstore.connector.definition.Location.PATH;
import static petstore.connector.definition.PropertyDefinition.named;
import static petstore.connector.definition.PropertyType.ARRAY;
import static petstore.connector.definition.PropertyType.OBJECT;
import static petstore.connector.definition.PropertyType.STRING;

import java.util.List;

/// What can be done with users.
final class UserActions {
  private static final String ONE_PATH = "/user/{username}";
  private static final String LOGGED_IN = "This can only be done by the logged in user.";

  private static final PropertyDefinition USER =
      named("user", OBJECT).called("User").in(BODY).properties(Objects.USER).build();

  static final List<ActionDefinition> ALL =
      List.of(
          new ActionDefinition(
              "createUser",
              "Create user",
              LOGGED_IN,
              Method.POST,
              "/user",
              BodyContentType.JSON,
              List.of(USER),
              Objects.object("User", Objects.USER)),
          new ActionDefinition(
              "createUsersWithListInput",
              "Creates list of users with given input array",
              "Creates list of users with given input array",
              Method.POST,
              "/user/createWithList",
              BodyContentType.JSON,
              List.of(
                  named("__items", ARRAY)
                      .in(BODY)
                      .items(Objects.object("User", Objects.USER))
                      .build()),
              Objects.listOf("User", Objects.USER)),
          new ActionDefinition(
              "deleteUser",
              "Delete user",
              LOGGED_IN,
              Method.DELETE,
              ONE_PATH,
              null,
              List.of(username("The name that needs to be deleted")),
              null),
          new ActionDefinition(
              "getUserByName",
              "Get user by user name",
              "",
              Method.GET,
              ONE_PATH,
              null,
              List.of(username("The name that needs to be fetched. Use user1 for testing. ")),
              Objects.object("User", Objects.USER)),
          new ActionDefinition(
              "updateUser",
              "Update user",
              LOGGED_IN,
              Method.PUT,
              ONE_PATH,
              BodyContentType.JSON,
              List.of(username("name that need to be deleted"), USER),
              Objects.object("User", Objects.USER)));

  private UserActions() {}

  private static PropertyDefinition username(String description) {
    return named("username", STRING).in(PATH).required(true).description(description).build();
  }
}
