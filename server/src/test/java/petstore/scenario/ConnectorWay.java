package petstore.scenario;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.connector.Order;
import petstore.connector.Pet;
import petstore.connector.PetstoreConnector;
import petstore.connector.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// In which way a program uses the connector.
enum ConnectorWay {
  /// It gives the action's name, and the input as JSON.
  BY_NAME {
    @Override
    @Nullable JsonNode run(PetstoreConnector connector, String action, JsonNode input) {
      return connector.run(action, input);
    }
  },

  /// It calls the action's method, with records.
  TYPED {
    @Override
    @Nullable JsonNode run(PetstoreConnector connector, String action, JsonNode input) {
      return switch (action) {
        case "addPet" -> json(connector.addPet(pet(input)));
        case "updatePet" -> json(connector.updatePet(pet(input)));
        case "findPetsByStatus" -> json(connector.findPetsByStatus(input.get("status").asString()));
        case "findPetsByTags" ->
            json(
                connector.findPetsByTags(
                    input.get("tags").valueStream().map(JsonNode::asString).toList()));
        case "deletePet" -> done(() -> connector.deletePet(number(input, "petId")));
        case "getPetById" -> json(connector.getPetById(number(input, "petId")));
        case "updatePetWithForm" ->
            done(() ->
                connector.updatePetWithForm(
                    number(input, "petId"), text(input, "name"), text(input, "status")));
        case "uploadFile" ->
            json(
                connector.uploadFile(
                    number(input, "petId"),
                    text(input, "additionalMetadata"),
                    Path.of(URI.create(input.at("/fileEntry/url").asString()))));
        case "getInventory" -> json(connector.getInventory());
        case "placeOrder" -> json(connector.placeOrder(order(input)));
        case "deleteOrder" -> done(() -> connector.deleteOrder(number(input, "orderId")));
        case "getOrderById" -> json(connector.getOrderById(number(input, "orderId")));
        case "createUser" -> json(connector.createUser(user(input)));
        case "createUsersWithListInput" ->
            json(connector.createUsersWithListInput(users(input.get("__items"))));
        case "deleteUser" -> done(() -> connector.deleteUser(text(input, "username")));
        case "getUserByName" -> json(connector.getUserByName(text(input, "username")));
        case "updateUser" -> json(connector.updateUser(text(input, "username"), user(input)));
        default -> throw new IllegalArgumentException(action);
      };
    }
  };

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /// Runs an action.
  ///
  /// @param input as the action's definition has it
  abstract @Nullable JsonNode run(PetstoreConnector connector, String action, JsonNode input);

  private static JsonNode json(Object output) {
    return MAPPER.readTree(MAPPER.writeValueAsString(output));
  }

  private static @Nullable JsonNode done(Runnable action) {
    action.run();
    return null;
  }

  private static long number(JsonNode input, String name) {
    return input.get(name).asLong();
  }

  private static String text(JsonNode input, String name) {
    return input.get(name).asString();
  }

  private static Pet pet(JsonNode input) {
    return MAPPER.treeToValue(input.get("pet"), Pet.class);
  }

  private static Order order(JsonNode input) {
    return MAPPER.treeToValue(input.get("order"), Order.class);
  }

  private static User user(JsonNode input) {
    return MAPPER.treeToValue(input.get("user"), User.class);
  }

  private static List<User> users(JsonNode items) {
    return List.of(MAPPER.treeToValue(items, User[].class));
  }
}
