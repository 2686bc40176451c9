package petstore.interop.classic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import petstore.generated.ApiClient;
import petstore.generated.ApiException;
import petstore.generated.JSON;
import petstore.generated.api.PetApi;
import petstore.generated.api.StoreApi;
import petstore.generated.api.UserApi;
import petstore.generated.model.Order;
import petstore.generated.model.Pet;
import petstore.generated.model.User;

/// Calls the classes that a generator made, with objects of its models.
final class GeneratedOperations implements Operations {
  private final PetApi pets;
  private final StoreApi store;
  private final UserApi users;

  GeneratedOperations(Shop shop) {
    var client = new ApiClient();
    client.setBasePath(shop.server() + "/api/v3");
    client.addDefaultHeader("X-Tenant-ID", shop.tenant());
    pets = new PetApi(client);
    store = new StoreApi(client);
    users = new UserApi(client);
  }

  @Override
  public JsonNode addPet(JsonNode pet) throws ApiException, IOException {
    return json(pets.addPet(model(pet, Pet.class)));
  }

  @Override
  public JsonNode updatePet(JsonNode pet) throws ApiException, IOException {
    return json(pets.updatePet(model(pet, Pet.class)));
  }

  @Override
  public JsonNode findPetsByStatus(String status) throws ApiException, IOException {
    return json(pets.findPetsByStatus(status));
  }

  @Override
  public JsonNode findPetsByTags(List<String> tags) throws ApiException, IOException {
    return json(pets.findPetsByTags(tags));
  }

  @Override
  public void deletePet(long petId, String apiKey) throws ApiException {
    pets.deletePet(petId, apiKey);
  }

  @Override
  public JsonNode getPetById(long petId) throws ApiException, IOException {
    return json(pets.getPetById(petId));
  }

  @Override
  public void updatePetWithForm(long petId, String name, String status) throws ApiException {
    pets.updatePetWithForm(petId, name, status);
  }

  @Override
  public JsonNode uploadFile(long petId, String additionalMetadata, byte[] file)
      throws ApiException, IOException {
    Path path = Files.createTempFile("picture", ".png");
    try {
      Files.write(path, file);
      return json(pets.uploadFile(petId, additionalMetadata, path.toFile()));
    } finally {
      Files.delete(path);
    }
  }

  @Override
  public JsonNode getInventory() throws ApiException, IOException {
    return json(store.getInventory());
  }

  @Override
  public JsonNode placeOrder(JsonNode order) throws ApiException, IOException {
    return json(store.placeOrder(model(order, Order.class)));
  }

  @Override
  public void deleteOrder(long orderId) throws ApiException {
    store.deleteOrder(orderId);
  }

  @Override
  public JsonNode getOrderById(long orderId) throws ApiException, IOException {
    return json(store.getOrderById(orderId));
  }

  @Override
  public JsonNode createUser(JsonNode user) throws ApiException, IOException {
    return json(users.createUser(model(user, User.class)));
  }

  @Override
  public JsonNode createUsersWithListInput(JsonNode list) throws ApiException, IOException {
    return json(users.createUsersWithListInput(List.of(model(list, User[].class))));
  }

  @Override
  public void deleteUser(String username) throws ApiException {
    users.deleteUser(username);
  }

  @Override
  public JsonNode getUserByName(String username) throws ApiException, IOException {
    return json(users.getUserByName(username));
  }

  @Override
  public void updateUser(String username, JsonNode user) throws ApiException {
    users.updateUser(username, model(user, User.class));
  }

  private static <T> T model(JsonNode node, Class<T> type) {
    return JSON.getGson().fromJson(node.toString(), type);
  }

  private static JsonNode json(Object model) throws IOException {
    return Shop.JSON.readTree(JSON.serialize(model));
  }
}
