package petstore.api.modern;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petstore.InProcess;
import petstore.api.AuthorizationContract;
import petstore.api.Behavior;
import petstore.core.auth.Credential.Kind;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetDraft;
import petstore.core.pets.PetProfile;
import petstore.core.pets.PetTraits;
import petstore.core.pets.Species;
import petstore.support.TestServer;

public class ModernAuthorizationTest extends AuthorizationContract {
  private static final String PERSON =
      """
      {"username": "{new}", "email": "{new}@example.com", "firstName": "A", "lastName": "B"}
      """;
  private static final String NO_ORDER = "/orders/0197f7a2-0000-7000-8000-0000000000ff";
  private static final String CALLBACK =
      """
      {"amount": "75.00", "currency": "USD", "timestamp": "1758613403",
       "callbackUrl": "https://example.com/told"}
      """;
  // Whose payments are whose is tried by PaymentsTest.
  private static final String UNKNOWN = "0197f7a2-0000-7000-8000-0000000000ff";
  private static final String PAYMENT = Till.card("4242424242424242");
  private static final String CREDENTIALS =
      Modern.credentials("customer", InProcess.CUSTOMER_PASSWORD);

  private static final Ownership OWN = new Ownership(404, Set.of());
  private static final String NOBODY = "/pets/0197f7a2-0000-7000-8000-0000000000ff";
  private static final String PET =
      """
      {"species": "DOG", "name": "{new}", "ageMonths": 2, "price": "1.00", "status": "AVAILABLE"}
      """;

  private String pet = NOBODY;

  @Override
  protected TestServer startServer() {
    TestServer server = TestServer.start(Behavior.DOCUMENTED);
    pet =
        "/pets/"
            + server
                .core(InstantSource.system())
                .pets()
                .create(
                    Tenant.DEFAULT,
                    new PetDraft(
                        PetProfile.of(Species.DOG, "Max", List.of(), Availability.AVAILABLE),
                        PetTraits.NONE),
                    Pet::id);
    return server;
  }

  @Override
  protected String basePath() {
    return "/v1";
  }

  @Override
  protected String definition() {
    return "/v1/openapi.json";
  }

  @Override
  protected Set<Kind> kinds() {
    return Set.of(Kind.ACCESS_TOKEN);
  }

  @Override
  protected List<Row> rows() {
    return Stream.of(pets(), users(), sinks(), webhooks()).flatMap(List::stream).toList();
  }

  // A form cannot be sent here: whoever is let in is told so.
  private List<Row> pets() {
    return List.of(
        Row.of("listPets", 200, "GET /pets"),
        Row.of("createPet", 201, "POST /pets").json(PET),
        Row.of("searchPets", 200, "QUERY /pets").json("{}"),
        Row.of("searchPetsThere", 200, "QUERY /pets/search").json("{}"),
        Row.of("searchPetsByPost", 200, "POST /pets/search").json("{}"),
        Row.of("getPet", 200, "GET " + pet),
        Row.of("updatePet", 200, "PUT " + pet).json(PET),
        Row.of("updatePet", 404, "PUT " + NOBODY).json(PET),
        Row.of("patchPet", 200, "PATCH " + pet).json("{\"name\": \"{new}\"}"),
        Row.of("deletePet", 404, "DELETE " + NOBODY),
        Row.of("deletePet", 404, "DELETE /pets/7"),
        Row.of("uploadPetPhoto", 415, "POST " + pet + "/images").json(PET),
        Row.of("getInventory", 200, "GET /inventories"),
        Row.of("getStoreInventory", 200, "GET /inventory"),
        Row.of("streamEvents", 200, "GET /events"));
  }

  // Whose endpoints are whose is tried by WebhooksTest.
  private static List<Row> webhooks() {
    String one = "/webhook-endpoints/" + UNKNOWN;
    String delivery = one + "/deliveries/" + UNKNOWN;
    return List.of(
        Row.of("listWebhookEndpoints", 200, "GET /webhook-endpoints"),
        Row.of("createWebhookEndpoint", 201, "POST /webhook-endpoints")
            .json("{\"url\": \"https://example.com/told\"}"),
        Row.of("getWebhookEndpoint", 404, "GET " + one),
        Row.of("updateWebhookEndpoint", 404, "PATCH " + one).json("{}"),
        Row.of("deleteWebhookEndpoint", 404, "DELETE " + one),
        Row.of("rotateWebhookSecret", 404, "POST " + one + "/secret/rotate").json("{}"),
        Row.of("testWebhookEndpoint", 404, "POST " + one + "/test"),
        Row.of("listWebhookDeliveries", 404, "GET " + one + "/deliveries"),
        Row.of("getWebhookDelivery", 404, "GET " + delivery),
        Row.of("resendWebhookDelivery", 404, "POST " + delivery + "/resend"));
  }

  private static List<Row> sinks() {
    return List.of(
        Row.of("newSink", 303, "GET /webhook-sink"),
        Row.of("getSink", 200, "GET /webhook-sink/kettle"),
        Row.of("sendToSink", 200, "POST /webhook-sink/kettle").json("{}"),
        Row.of("emptySink", 204, "DELETE /webhook-sink/kettle"));
  }

  private static List<Row> users() {
    return List.of(
        Row.of("createUser", 201, "POST /users").json(PERSON),
        Row.of("getUserById", 200, "GET /users/{id}").owned(OWN),
        Row.of("getUserById", 404, "GET /users/0197f7a2-0000-7000-8000-0000000000ff"),
        Row.of("getUserById", 404, "GET /users/{user}"),
        Row.of("listUsers", 200, "GET /users").owned(Ownership.STAFF),
        Row.of("updateUser", 200, "PUT /users/{id}").json(PERSON).owned(OWN),
        Row.of("patchUser", 200, "PATCH /users/{id}").json("{}").owned(OWN),
        Row.of("deleteUser", 204, "DELETE /users/{id}").owned(OWN),
        Row.of("listOrders", 200, "GET /orders"),
        Row.of("createOrder", 422, "POST /orders").json("{}"),
        Row.of("getOrder", 404, "GET " + NO_ORDER),
        Row.of("updateOrder", 404, "PATCH " + NO_ORDER).json("{\"status\": \"SHIPPED\"}"),
        Row.of("cancelOrder", 404, "DELETE " + NO_ORDER),
        Row.of("callbackOrder", 404, "POST " + NO_ORDER).json(CALLBACK),
        Row.of("createChatCompletion", 422, "POST /chat/completions").json("{}"),
        Row.of("createToken", 200, "POST /auth/tokens").json(CREDENTIALS),
        Row.of("login", 200, "POST /login").json(CREDENTIALS),
        Row.of("logout", 204, "POST /logout"),
        Row.of("createOrderPayment", 404, "POST /orders/" + UNKNOWN + "/payment").json(PAYMENT),
        Row.of("listOrderPayments", 404, "GET /orders/" + UNKNOWN + "/payments"),
        Row.of("getPayment", 404, "GET /payments/" + UNKNOWN),
        Row.of("createRefund", 404, "POST /payments/" + UNKNOWN + "/refunds").json("{}"),
        Row.of("listRefunds", 404, "GET /payments/" + UNKNOWN + "/refunds"),
        Row.of("getRefund", 404, "GET /payments/" + UNKNOWN + "/refunds/" + UNKNOWN),
        Row.of("getReceipt", 404, "GET /receipts/" + UNKNOWN));
  }
}
