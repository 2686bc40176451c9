package petstore.connector;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import petstore.connector.runtime.FileContent;

/// What each action sends, and what it makes of an answer: once by name, once through its method.
///
/// @param typed the same by a typed method
/// @param body that is sent; null when there is none
/// @param reply of the server
/// @param result of the typed method; null when there is none
record Exchange(
    String action,
    String input,
    Function<PetstoreConnector, @Nullable Object> typed,
    String method,
    String target,
    @Nullable String body,
    String reply,
    @Nullable Object result) {
  private static final String PET =
      "{\"id\":10,\"name\":\"doggie\",\"category\":{\"id\":1,\"name\":\"Dogs\"},\"photoUrls\":[\"a\"],"
          + "\"tags\":[{\"name\":\"big\"}],\"status\":\"sold\"}";
  private static final Pet DOGGIE =
      Pet.of("doggie")
          .withId(10L)
          .withCategory(new Category(1L, "Dogs"))
          .withPhotoUrls(List.of("a"))
          .withTags(List.of(Tag.of("big")))
          .withStatus("sold");

  private static final String ORDER =
      "{\"id\":9007199254740993,\"petId\":10,\"quantity\":7,"
          + "\"shipDate\":\"2026-01-31T12:00:00+02:00\",\"status\":\"placed\",\"complete\":false}";
  private static final Order SEVEN =
      Order.of(10, 7)
          .withId(9007199254740993L)
          .withShipDate(OffsetDateTime.parse("2026-01-31T12:00:00+02:00"))
          .withStatus("placed")
          .withComplete(false);

  private static final String USER =
      "{\"id\":1,\"username\":\"theUser\",\"firstName\":\"John\",\"lastName\":\"James\","
          + "\"email\":\"john@email.com\",\"password\":\"12345\",\"phone\":\"555\",\"userStatus\":1}";
  private static final User JOHN =
      User.of("theUser")
          .withId(1L)
          .withNames("John", "James")
          .withEmail("john@email.com")
          .withPassword("12345")
          .withPhone("555")
          .withUserStatus(1L);

  static List<Exchange> pets() {
    return List.of(
        new Exchange(
            "addPet",
            "{'pet':" + PET + "}",
            to -> to.addPet(DOGGIE),
            "POST",
            "/pet",
            PET,
            PET,
            DOGGIE),
        new Exchange(
            "updatePet",
            "{'pet':" + PET + "}",
            to -> to.updatePet(DOGGIE),
            "PUT",
            "/pet",
            PET,
            PET,
            DOGGIE),
        new Exchange(
            "findPetsByStatus",
            "{'status':'sold'}",
            to -> to.findPetsByStatus("sold"),
            "GET",
            "/pet/findByStatus?status=sold",
            null,
            "[" + PET + "]",
            List.of(DOGGIE)),
        new Exchange(
            "findPetsByTags",
            "{'tags':['a','b']}",
            to -> to.findPetsByTags(List.of("a", "b")),
            "GET",
            "/pet/findByTags?tags=a&tags=b",
            null,
            "[" + PET + "]",
            List.of(DOGGIE)),
        new Exchange(
            "deletePet",
            "{'petId':10}",
            without(to -> to.deletePet(10)),
            "DELETE",
            "/pet/10",
            null,
            "Pet deleted",
            null),
        new Exchange(
            "getPetById",
            "{'petId':10}",
            to -> to.getPetById(10),
            "GET",
            "/pet/10",
            null,
            PET,
            DOGGIE),
        new Exchange(
            "updatePetWithForm",
            "{'petId':10,'name':'Rex','status':'sold'}",
            without(to -> to.updatePetWithForm(10, "Rex", "sold")),
            "POST",
            "/pet/10?name=Rex&status=sold",
            null,
            PET,
            null),
        new Exchange(
            "uploadFile",
            "{'petId':10,'additionalMetadata':'front','fileEntry':{'extension':'png',"
                + "'mimeType':'image/png','name':'a.png','url':'data:,bytes'}}",
            to ->
                to.uploadFile(
                    10, "front", FileContent.of("bytes".getBytes(StandardCharsets.UTF_8))),
            "POST",
            "/pet/10/uploadImage?additionalMetadata=front",
            "bytes",
            "{\"code\":200,\"type\":\"unknown\",\"message\":\"ok\"}",
            new ApiResponse(200L, "unknown", "ok")));
  }

  static List<Exchange> store() {
    return List.of(
        new Exchange(
            "getInventory",
            "{}",
            PetstoreConnector::getInventory,
            "GET",
            "/store/inventory",
            null,
            "{\"sold\":9007199254740993}",
            Map.of("sold", 9007199254740993L)),
        new Exchange(
            "placeOrder",
            "{'order':" + ORDER + "}",
            to -> to.placeOrder(SEVEN),
            "POST",
            "/store/order",
            ORDER,
            ORDER,
            SEVEN),
        new Exchange(
            "deleteOrder",
            "{'orderId':9223372036854775807}",
            without(to -> to.deleteOrder(Long.MAX_VALUE)),
            "DELETE",
            "/store/order/9223372036854775807",
            null,
            "",
            null),
        new Exchange(
            "getOrderById",
            "{'orderId':-1}",
            to -> to.getOrderById(-1),
            "GET",
            "/store/order/-1",
            null,
            ORDER,
            SEVEN));
  }

  static List<Exchange> users() {
    return List.of(
        new Exchange(
            "createUser",
            "{'user':" + USER + "}",
            to -> to.createUser(JOHN),
            "POST",
            "/user",
            USER,
            USER,
            JOHN),
        new Exchange(
            "createUsersWithListInput",
            "{'__items':[" + USER + "]}",
            to -> to.createUsersWithListInput(List.of(JOHN)),
            "POST",
            "/user/createWithList",
            "[" + USER + "]",
            "[" + USER + "]",
            List.of(JOHN)),
        new Exchange(
            "deleteUser",
            "{'username':'theUser'}",
            without(to -> to.deleteUser("theUser")),
            "DELETE",
            "/user/theUser",
            null,
            "User deleted",
            null),
        new Exchange(
            "getUserByName",
            "{'username':'theUser'}",
            to -> to.getUserByName("theUser"),
            "GET",
            "/user/theUser",
            null,
            USER,
            JOHN),
        new Exchange(
            "updateUser",
            "{'username':'old','user':" + USER + "}",
            to -> to.updateUser("old", JOHN),
            "PUT",
            "/user/old",
            USER,
            USER,
            JOHN));
  }

  private static Function<PetstoreConnector, @Nullable Object> without(
      java.util.function.Consumer<PetstoreConnector> call) {
    return to -> {
      call.accept(to);
      return null;
    };
  }

  @Override
  public String toString() {
    return action;
  }
}
