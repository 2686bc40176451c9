package petstore.api.modern;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import petstore.api.Definition;
import petstore.api.HouseApi;
import petstore.api.HouseStyle;
import petstore.api.Keyed;
import petstore.api.PublicAddress;
import petstore.api.PublishedDefinition;
import petstore.api.Revalidation;
import petstore.core.Core;
import petstore.core.auth.Credential;
import petstore.core.events.EventFormat;
import petstore.core.webhooks.WebhookFormat;
import petstore.http.Handler;
import petstore.http.Route;

/// The Modern edition, `/v1`: pets, accounts and access tokens.
public final class ModernApi implements HouseApi {
  static final String BASE_PATH = "/v1";

  private static final Definition DEFINITION =
      new Definition(
          "Petstore Modern (OpenAPI 3.2)", BASE_PATH + "/openapi.json", "openapi/modern.yaml");
  private static final Definition OLDER_DEFINITION =
      new Definition(
          "Petstore Modern (OpenAPI 3.1)",
          BASE_PATH + "/openapi-3.1.json",
          "openapi/modern-3.1.yaml");

  private static final Set<Credential.Kind> CREDENTIALS = Set.of(Credential.Kind.ACCESS_TOKEN);
  private static final Set<String> SIGN_INS = Set.of("createToken", "login");

  private static final Duration PULSE = Duration.ofSeconds(15);

  private final List<Route> routes;

  /// @param publicUrl where this server is reached, without a slash at the end
  public ModernApi(Core core, String publicUrl) {
    var keyed = new Keyed(core.idempotency());
    var address = new PublicAddress(publicUrl);
    this.routes =
        Stream.of(
                pets(
                    keyed,
                    new ModernPets(core.pets(), address),
                    new ModernPetSearches(core.pets(), address)),
                images(keyed, new ModernImages(core.pets(), core.images())),
                inventory(new ModernInventory(core.pets())),
                orders(keyed, new ModernOrders(core.purchases(), core.callbackRequests(), address)),
                payments(keyed, new ModernPayments(core.checkout(), address)),
                users(keyed, new ModernUsers(core, publicUrl)),
                tokens(new ModernTokens(core.auth())),
                webhooks(keyed, new ModernWebhooks(core.webhookEndpoints(), address)),
                deliveries(keyed, new ModernDeliveries(core.deliveries(), address)),
                sinks(new ModernSinks(core.sinks(), address)),
                events(new ModernEvents(core.feed(), watchman(core))),
                chat(keyed, new ModernChat(core.chat())),
                PublishedDefinition.definitionRoutes(DEFINITION, BASE_PATH, publicUrl),
                PublishedDefinition.definitionRoutes(OLDER_DEFINITION, BASE_PATH, publicUrl))
            .flatMap(List::stream)
            .toList();
  }

  /// How webhooks say what is no event.
  public static WebhookFormat webhookFormat() {
    return new WebhookWire();
  }

  /// How it is told what happened in the shops: as the edition shows the things that it happened
  /// to.
  ///
  /// @param publicUrl where this server is reached, without a slash at the end
  public static EventFormat events(String publicUrl) {
    return new EventWire(publicUrl);
  }

  private static List<Route> pets(Keyed keyed, ModernPets pets, ModernPetSearches searches) {
    return List.of(
        new Route("GET", "/pets", "listPets", search(searches::listPets)),
        keyed.post("/pets", "createPet", pets::createPet),
        new Route("QUERY", "/pets", "searchPets", search(searches::searchPets)),
        new Route("QUERY", "/pets/search", "searchPetsThere", search(searches::searchPets)),
        new Route("POST", "/pets/search", "searchPetsByPost", search(searches::searchPets)),
        new Route("GET", "/pets/{id}", "getPet", HouseStyle.json(pets::getPet)),
        new Route("PUT", "/pets/{id}", "updatePet", HouseStyle.json(pets::updatePet)),
        new Route("PATCH", "/pets/{id}", "patchPet", HouseStyle.json(pets::patchPet)),
        new Route("DELETE", "/pets/{id}", "deletePet", pets::deletePet));
  }

  private static Handler search(Handler handler) {
    return HouseStyle.answering(ModernPetSearches.FORMS, handler);
  }

  private static List<Route> images(Keyed keyed, ModernImages images) {
    return List.of(
        keyed.post(
            "/pets/{id}/images", "uploadPetPhoto", PhotoUpload.MAX_FORM, images::uploadPetPhoto));
  }

  private static List<Route> inventory(ModernInventory inventory) {
    return List.of(
        new Route("GET", "/inventories", "getInventory", HouseStyle.json(inventory::getInventory)),
        new Route(
            "GET",
            "/inventory",
            "getStoreInventory",
            HouseStyle.json(inventory::getStoreInventory)));
  }

  private static List<Route> users(Keyed keyed, ModernUsers users) {
    return List.of(
        new Route("GET", "/users", "listUsers", HouseStyle.json(users::listUsers)),
        keyed.post("/users", "createUser", users::createUser),
        new Route("GET", "/users/{id}", "getUserById", HouseStyle.json(users::getUserById)),
        new Route("PUT", "/users/{id}", "updateUser", HouseStyle.json(users::updateUser)),
        new Route("PATCH", "/users/{id}", "patchUser", HouseStyle.json(users::patchUser)),
        new Route("DELETE", "/users/{id}", "deleteUser", users::deleteUser));
  }

  private static List<Route> tokens(ModernTokens tokens) {
    return List.of(
        new Route("POST", "/auth/tokens", "createToken", HouseStyle.json(tokens::createToken)),
        new Route("POST", "/login", "login", HouseStyle.json(tokens::login)),
        new Route("POST", "/logout", "logout", tokens::logout));
  }

  private static List<Route> events(ModernEvents events) {
    return List.of(
        new Route(
            "GET",
            "/events",
            "streamEvents",
            HouseStyle.answering(ModernEvents.FORMS, events::streamEvents)));
  }

  private static Watchman watchman(Core core) {
    return new Watchman(new Revalidation(CREDENTIALS, core.auth().authentication()::caller), PULSE);
  }

  private static List<Route> orders(Keyed keyed, ModernOrders orders) {
    return List.of(
        new Route("GET", "/orders", "listOrders", HouseStyle.json(orders::listOrders)),
        keyed.post("/orders", "createOrder", orders::createOrder),
        new Route("GET", "/orders/{id}", "getOrder", HouseStyle.json(orders::getOrder)),
        keyed.post("/orders/{id}", "callbackOrder", orders::callbackOrder),
        new Route("PATCH", "/orders/{id}", "updateOrder", HouseStyle.json(orders::updateOrder)),
        new Route("DELETE", "/orders/{id}", "cancelOrder", orders::cancelOrder));
  }

  private static List<Route> payments(Keyed keyed, ModernPayments payments) {
    return List.of(
        keyed.post("/orders/{id}/payment", "createOrderPayment", payments::createOrderPayment),
        new Route(
            "GET",
            "/orders/{id}/payments",
            "listOrderPayments",
            HouseStyle.json(payments::listOrderPayments)),
        new Route("GET", "/payments/{id}", "getPayment", HouseStyle.json(payments::getPayment)),
        keyed.post("/payments/{id}/refunds", "createRefund", payments::createRefund),
        new Route(
            "GET", "/payments/{id}/refunds", "listRefunds", HouseStyle.json(payments::listRefunds)),
        new Route(
            "GET",
            "/payments/{id}/refunds/{refundId}",
            "getRefund",
            HouseStyle.json(payments::getRefund)),
        new Route("GET", "/receipts/{id}", "getReceipt", payments::getReceipt));
  }

  private static List<Route> webhooks(Keyed keyed, ModernWebhooks webhooks) {
    String one = "/webhook-endpoints/{id}";
    return List.of(
        new Route(
            "GET",
            "/webhook-endpoints",
            "listWebhookEndpoints",
            HouseStyle.json(webhooks::listWebhookEndpoints)),
        keyed.post("/webhook-endpoints", "createWebhookEndpoint", webhooks::createWebhookEndpoint),
        new Route("GET", one, "getWebhookEndpoint", HouseStyle.json(webhooks::getWebhookEndpoint)),
        new Route(
            "PATCH",
            one,
            "updateWebhookEndpoint",
            HouseStyle.json(webhooks::updateWebhookEndpoint)),
        new Route("DELETE", one, "deleteWebhookEndpoint", webhooks::deleteWebhookEndpoint),
        keyed.post(one + "/secret/rotate", "rotateWebhookSecret", webhooks::rotateWebhookSecret),
        keyed.post(one + "/test", "testWebhookEndpoint", webhooks::testWebhookEndpoint));
  }

  private static List<Route> deliveries(Keyed keyed, ModernDeliveries deliveries) {
    String all = "/webhook-endpoints/{id}/deliveries";
    String one = all + "/{deliveryId}";
    return List.of(
        new Route(
            "GET",
            all,
            "listWebhookDeliveries",
            HouseStyle.json(deliveries::listWebhookDeliveries)),
        new Route(
            "GET", one, "getWebhookDelivery", HouseStyle.json(deliveries::getWebhookDelivery)),
        keyed.post(one + "/resend", "resendWebhookDelivery", deliveries::resendWebhookDelivery));
  }

  // Whoever sends something to a sink is told what it was told to say, in whatever form they take.
  private static List<Route> sinks(ModernSinks sinks) {
    return List.of(
        new Route("GET", "/webhook-sink", "newSink", sinks::newSink),
        new Route("GET", "/webhook-sink/{name}", "getSink", sinks::getSink),
        new Route("POST", "/webhook-sink/{name}", "sendToSink", sinks::sendToSink),
        new Route("DELETE", "/webhook-sink/{name}", "emptySink", sinks::emptySink));
  }

  private static List<Route> chat(Keyed keyed, ModernChat chat) {
    return List.of(
        keyed.post(
            "/chat/completions",
            "createChatCompletion",
            ModernChat.FORMS,
            chat::createChatCompletion));
  }

  @Override
  public String name() {
    return "modern";
  }

  @Override
  public String basePath() {
    return BASE_PATH;
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.of(DEFINITION);
  }

  @Override
  public List<Definition> olderDefinitions() {
    return List.of(OLDER_DEFINITION);
  }

  @Override
  public List<Route> routes() {
    return routes;
  }

  @Override
  public boolean takesPreconditions() {
    return true;
  }

  @Override
  public boolean isSignIn(String operationId) {
    return SIGN_INS.contains(operationId);
  }

  @Override
  public Set<Credential.Kind> credentials() {
    return CREDENTIALS;
  }
}
