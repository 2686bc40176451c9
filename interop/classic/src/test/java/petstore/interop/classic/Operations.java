package petstore.interop.classic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a client does, named as in the definition. Everything that is sent and answered is JSON, so
/// that one contract fits every client.
interface Operations {
  JsonNode addPet(JsonNode pet) throws Exception;

  JsonNode updatePet(JsonNode pet) throws Exception;

  JsonNode findPetsByStatus(String status) throws Exception;

  JsonNode findPetsByTags(List<String> tags) throws Exception;

  void deletePet(long petId, String apiKey) throws Exception;

  JsonNode getPetById(long petId) throws Exception;

  void updatePetWithForm(long petId, String name, String status) throws Exception;

  JsonNode uploadFile(long petId, String additionalMetadata, byte[] file) throws Exception;

  JsonNode getInventory() throws Exception;

  JsonNode placeOrder(JsonNode order) throws Exception;

  void deleteOrder(long orderId) throws Exception;

  JsonNode getOrderById(long orderId) throws Exception;

  JsonNode createUser(JsonNode user) throws Exception;

  JsonNode createUsersWithListInput(JsonNode users) throws Exception;

  void deleteUser(String username) throws Exception;

  JsonNode getUserByName(String username) throws Exception;

  void updateUser(String username, JsonNode user) throws Exception;
}
