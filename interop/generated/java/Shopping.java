import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.OrderApi;
import org.openapitools.client.api.PaymentsApi;
import org.openapitools.client.api.PetApi;
import org.openapitools.client.api.UserApi;
import org.openapitools.client.model.CardDetails;
import org.openapitools.client.model.Credentials;
import org.openapitools.client.model.NewOrder;
import org.openapitools.client.model.NewOrderPayment;
import org.openapitools.client.model.NewOrderPaymentSource;
import org.openapitools.client.model.NewPet;
import org.openapitools.client.model.Order;
import org.openapitools.client.model.OrderPayment;
import org.openapitools.client.model.OrderStatus;
import org.openapitools.client.model.PaymentStatus;
import org.openapitools.client.model.Pet;
import org.openapitools.client.model.PetCollection;

/// Adds a pet, finds it, orders it, pays and cancels, through the classes that a generator made.
public final class Shopping {
  private final ApiClient client = new ApiClient();
  private String token = "";

  private Shopping(String base) {
    client.updateBaseUri(base + "/v1");
    client.setRequestInterceptor(request -> {
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
    });
  }

  public static void main(String[] arguments) throws ApiException {
    new Shopping(arguments[0]).run(System.getenv("PETSTORE_STAFF_PASSWORD"));
  }

  private void run(String password) throws ApiException {
    token =
        new UserApi(client)
            .createToken(new Credentials().username("staff").password(password), null)
            .getToken();
    var pets = new PetApi(client);
    Pet pet =
        pets.createPet(
            new NewPet()
                .name("Generated")
                .species(NewPet.SpeciesEnum.REPTILE)
                .breed("Java")
                .ageMonths(3)
                .price("12.50")
                .currency("USD")
                .status(NewPet.StatusEnum.AVAILABLE),
            null,
            null,
            null);
    check("createPet", "12.50", pet.getPrice());
    check("createPet", true, pet.getCreatedAt().isBefore(OffsetDateTime.now().plusMinutes(1)));
    check("listPets", true, ids(pets).contains(pet.getId()));
    var orders = new OrderApi(client);
    Order order = orders.createOrder(new NewOrder().petId(pet.getId()), "java-1", null, null);
    check("createOrder", OrderStatus.PLACED, order.getStatus());
    Order again = orders.createOrder(new NewOrder().petId(pet.getId()), "java-1", null, null);
    check("createOrder, replayed", order.getId(), again.getId());
    check("getPet", Pet.StatusEnum.PENDING, pets.getPet(pet.getId(), null, null, null).getStatus());
    OrderPayment payment = pay(order);
    check("createOrderPayment", PaymentStatus.SUCCEEDED, payment.getStatus());
    check("its source", "************4242", payment.getSource().getCardPaymentSource().getNumber());
    check("paid", OrderStatus.APPROVED, get(orders, order).getStatus());
    orders.cancelOrder(order.getId(), null, null);
    check("cancelOrder", OrderStatus.CANCELLED, get(orders, order).getStatus());
    try {
      orders.cancelOrder(order.getId(), null, null);
      throw new AssertionError("an order was cancelled twice");
    } catch (ApiException e) {
      check("cancelOrder once more", 409, e.getCode());
    }
    System.out.println("Java: a pet was added, found, ordered, paid and given back");
  }

  private static List<UUID> ids(PetApi pets) throws ApiException {
    PetCollection found =
        pets.listPets(
            PetApi.APIListPetsRequest.newBuilder()
                .species(List.of("REPTILE"))
                .q("generated")
                .sort("-createdAt")
                .build());
    return found.getData().stream().map(Pet::getId).toList();
  }

  private OrderPayment pay(Order order) throws ApiException {
    var card =
        new CardDetails()
            ._object(CardDetails.ObjectEnum.CARD)
            .name("Jane Doe")
            .number("4242424242424242")
            .cvc("123")
            .expMonth(12)
            .expYear(2099);
    return new PaymentsApi(client)
        .createOrderPayment(
            order.getId(),
            new NewOrderPayment()
                .amount(order.getTotalAmount())
                .currency(order.getCurrency())
                .source(new NewOrderPaymentSource(card)),
            null,
            null,
            null);
  }

  private static Order get(OrderApi orders, Order order) throws ApiException {
    return orders.getOrder(order.getId(), null, null, null);
  }

  private static void check(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError(what + ": " + found + " instead of " + expected);
    }
  }
}
