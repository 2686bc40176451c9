package petstore.api;

import java.util.List;
import java.util.Set;
import petstore.api.AuthorizationContract.Ownership;
import petstore.api.AuthorizationContract.Row;
import petstore.core.kernel.Scope;

/// The requests that both classic editions have in common. What they make or change is the same
/// each time, so that all who are let in are answered alike.
public final class ClassicRows {
  private static final String PET = "{\"id\":9,\"name\":\"n\",\"photoUrls\":[]}";
  private static final String USER = "{\"id\":1,\"username\":\"{user}\"}";
  private static final String NEW_USER = "{\"id\":1,\"username\":\"{new}\"}";
  private static final Ownership OWN = new Ownership(403, Set.of(Scope.WRITE_USER));

  private ClassicRows() {}

  /// All but those that the editions answer differently.
  public static List<Row> all() {
    return List.of(
        Row.of("addPet", 200, "POST /pet").json(PET),
        Row.of("updatePet", 200, "PUT /pet").json(PET),
        Row.of("findPetsByStatus", 200, "GET /pet/findByStatus?status=sold"),
        Row.of("findPetsByTags", 200, "GET /pet/findByTags?tags=tag1"),
        Row.of("getPetById", 200, "GET /pet/1"),
        Row.of("getPetById", 404, "GET /pet/999"),
        Row.of("getInventory", 200, "GET /store/inventory"),
        Row.of("placeOrder", 200, "POST /store/order").json("{\"id\":1,\"petId\":1}"),
        Row.of("getOrderById", 200, "GET /store/order/1"),
        Row.of("getOrderById", 404, "GET /store/order/999"),
        Row.of("createUser", 200, "POST /user").json(NEW_USER),
        Row.of("createUsersWithListInput", 200, "POST /user/createWithList")
            .json("[" + NEW_USER + "]"),
        Row.of("loginUser", 400, "GET /user/login"),
        Row.of("logoutUser", 200, "GET /user/logout"),
        Row.of("getUserByName", 200, "GET /user/{user}"),
        Row.of("getUserByName", 404, "GET /user/{new}"),
        Row.of("updateUser", 200, "PUT /user/{user}").json(USER).owned(OWN),
        Row.of("updateUser", 404, "PUT /user/{new}").json(NEW_USER),
        Row.of("deleteUser", 200, "DELETE /user/{user}").owned(OWN));
  }
}
