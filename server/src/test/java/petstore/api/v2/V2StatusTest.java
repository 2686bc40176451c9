package petstore.api.v2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.StatusContract;
import petstore.core.images.Images;
import petstore.support.Pictures;

public class V2StatusTest extends StatusContract {
  private static final String PET = "{\"id\":1,\"name\":\"n\",\"photoUrls\":[]}";
  private static final byte[] PICTURE = Pictures.png(8, 8);
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  protected String basePath() {
    return "/v2";
  }

  @Override
  protected String definition() {
    return "/v2/swagger.json";
  }

  @Override
  protected Set<String> keptFromTheOriginal() {
    return Set.of("updatePetWithForm 405");
  }

  // Whoever shows nothing is refused only where credentials are asked for.
  @Override
  protected Set<String> neverGivenHere() {
    return Set.of("401", "403");
  }

  @Override
  protected List<Case> cases() {
    return Stream.concat(operations().stream(), wrongPasswords()).toList();
  }

  private static Stream<Case> wrongPasswords() {
    String target = "GET /user/login?username=user4&password=wrong";
    return Stream.concat(
        Stream.generate(() -> Case.of("loginUser", 400, target)).limit(10),
        Stream.of(Case.of("loginUser", 429, target)));
  }

  private static List<Case> operations() {
    return List.of(
        Case.of("uploadFile", 200, "POST /pet/2/uploadImage").file(PICTURE),
        Case.of("uploadFile", 400, "POST /pet/x/uploadImage").file(PICTURE),
        Case.of("uploadFile", 404, "POST /pet/99/uploadImage").file(PICTURE),
        Case.of("uploadFile", 413, "POST /pet/2/uploadImage").file(new byte[Images.MAX_BYTES + 1]),
        Case.of("uploadFile", 415, "POST /pet/2/uploadImage").file(Arrays.copyOf(PICTURE, 50)),
        Case.of("addPet", 200, "POST /pet").json(PET),
        Case.of("addPet", 400, "POST /pet").json("{"),
        Case.of("addPet", 405, "POST /pet").json("{}"),
        Case.of("addPet", 415, "POST /pet").with("text/plain", new byte[] {'a'}),
        Case.of("updatePet", 200, "PUT /pet").json(PET),
        Case.of("updatePet", 400, "PUT /pet").json("{\"name\":\"n\",\"photoUrls\":[]}"),
        Case.of("updatePet", 404, "PUT /pet").json("{\"id\":99,\"name\":\"n\",\"photoUrls\":[]}"),
        Case.of("updatePet", 405, "PUT /pet").json("{\"id\":1}"),
        Case.of("updatePet", 415, "PUT /pet").with("text/plain", new byte[] {'a'}),
        Case.of("findPetsByStatus", 200, "GET /pet/findByStatus?status=sold"),
        Case.of("findPetsByStatus", 400, "GET /pet/findByStatus"),
        Case.of("findPetsByTags", 200, "GET /pet/findByTags?tags=tag1"),
        Case.of("findPetsByTags", 400, "GET /pet/findByTags"),
        Case.of("getPetById", 200, "GET /pet/1"),
        Case.of("getPetById", 400, "GET /pet/x"),
        Case.of("getPetById", 404, "GET /pet/99"),
        Case.of("updatePetWithForm", 200, "POST /pet/1").with(FORM, "name=a".getBytes(UTF_8)),
        Case.of("updatePetWithForm", 400, "POST /pet/x").with(FORM, "name=a".getBytes(UTF_8)),
        Case.of("updatePetWithForm", 404, "POST /pet/99").with(FORM, "name=a".getBytes(UTF_8)),
        Case.of("updatePetWithForm", 415, "POST /pet/1").json("{}"),
        Case.of("deletePet", 200, "DELETE /pet/3"),
        Case.of("deletePet", 400, "DELETE /pet/x"),
        Case.of("deletePet", 404, "DELETE /pet/99"),
        Case.of("getInventory", 200, "GET /store/inventory"),
        Case.of("placeOrder", 200, "POST /store/order").json("{\"petId\":1}"),
        Case.of("placeOrder", 400, "POST /store/order").json("{}"),
        Case.of("placeOrder", 415, "POST /store/order").with("text/plain", new byte[] {'a'}),
        Case.of("getOrderById", 200, "GET /store/order/1"),
        Case.of("getOrderById", 400, "GET /store/order/x"),
        Case.of("getOrderById", 404, "GET /store/order/99"),
        Case.of("deleteOrder", 200, "DELETE /store/order/1"),
        Case.of("deleteOrder", 400, "DELETE /store/order/x"),
        Case.of("deleteOrder", 404, "DELETE /store/order/99"),
        Case.of("createUser", 200, "POST /user").json("{\"username\":\"a\"}"),
        Case.of("createUser", 400, "POST /user").json("{}"),
        Case.of("createUsersWithListInput", 200, "POST /user/createWithList").json("[]"),
        Case.of("createUsersWithListInput", 400, "POST /user/createWithList").json("{}"),
        Case.of("createUsersWithArrayInput", 200, "POST /user/createWithArray").json("[]"),
        Case.of("createUsersWithArrayInput", 400, "POST /user/createWithArray").json("{}"),
        Case.of("getUserByName", 200, "GET /user/user1"),
        Case.of("getUserByName", 400, "GET /user/%FF"),
        Case.of("getUserByName", 404, "GET /user/nobody"),
        Case.of("updateUser", 200, "PUT /user/user1").json("{\"username\":\"user1\"}"),
        Case.of("updateUser", 400, "PUT /user/user1").json("{}"),
        Case.of("updateUser", 404, "PUT /user/nobody").json("{\"username\":\"nobody\"}"),
        Case.of("updateUser", 415, "PUT /user/user1").with("text/plain", new byte[] {'a'}),
        Case.of("deleteUser", 200, "DELETE /user/user2"),
        Case.of("deleteUser", 400, "DELETE /user/%FF"),
        Case.of("deleteUser", 404, "DELETE /user/nobody"),
        Case.of("loginUser", 200, "GET /user/login?username=user3&password=XXXXXXXXXXX"),
        Case.of("loginUser", 400, "GET /user/login?username=user3&password=wrong"),
        Case.of("logoutUser", 200, "GET /user/logout"));
  }
}
