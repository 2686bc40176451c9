package petstore.storage;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.ApiKey;
import petstore.core.auth.Grant;
import petstore.core.events.RecordedEvent;
import petstore.core.idempotency.KeyedAnswer;
import petstore.core.idempotency.KeyedEntry;
import petstore.core.idempotency.KeyedOutcome;
import petstore.core.idempotency.KeyedRequest;
import petstore.core.images.Image;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Money;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.orders.CallbackRequest;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.orders.OrderStatus;
import petstore.core.orders.Purchase;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.core.sinks.Incoming;
import petstore.core.sinks.SinkDelivery;
import petstore.core.sinks.Verdict;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.Sealer;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;

/// Things to fill a shop with.
public final class Shop {
  public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");

  /// Turns texts around, so that what was not sealed is seen.
  public static final Sealer SEALER =
      new Sealer() {
        @Override
        public String seal(String text) {
          return "sealed:" + new StringBuilder(text).reverse();
        }

        @Override
        public String open(String sealed) {
          return new StringBuilder(sealed.substring("sealed:".length())).reverse().toString();
        }
      };

  private Shop() {}

  public static Pet pet(long number, @Nullable String status, @Nullable String... tags) {
    List<Tag> list = Arrays.stream(tags).map(name -> new Tag(number, name)).toList();
    return pet(
        number,
        new PetProfile(
            new Category(1, "Dogs"), "Rex " + number, List.of("http://a/b.png"), list, status));
  }

  public static Pet pet(long number, PetProfile profile) {
    return new Pet(number, UUID.randomUUID(), 1, NOW, NOW, profile);
  }

  public static Order order(long number, int quantity, @Nullable String status) {
    return new Order(
        number,
        UUID.randomUUID(),
        1,
        NOW,
        NOW,
        new OrderDetails(7, quantity, Instant.parse("2026-01-02T03:04:05.678Z"), status, true));
  }

  /// An order as the classic editions make it, placed at some time.
  public static Order order(long number, int quantity, @Nullable String status, Instant at) {
    OrderDetails details = order(number, quantity, status).details();
    return new Order(number, idAt(at), 1, at, at, details);
  }

  /// An order of a pet by somebody.
  public static Order purchase(long number, UUID buyer, UUID pet, OrderStatus status, Instant at) {
    var details = new OrderDetails(7, 1, null, status.word(), status == OrderStatus.DELIVERED);
    var price = new Money(new BigDecimal("75.00"), "USD");
    return new Order(number, idAt(at), 1, at, at, details, new Purchase(pet, buyer, price));
  }

  /// That somebody wants to be told about an order.
  public static CallbackRequest callbackRequest(UUID order) {
    var amount = new Money(new BigDecimal("75.00"), "USD");
    Instant sentAt = Instant.parse("+12345-06-07T08:09:10.111Z");
    return new CallbackRequest(
        idAt(NOW), order, amount, sentAt, "https://shop.example.com/told?key=secret", NOW);
  }

  /// That a pet can be had, with words of its own for strangers.
  public static RecordedEvent event(int number) {
    return event(number, idAt(NOW), NOW.plusSeconds(number));
  }

  /// That a pet can be had, as it was at some time.
  public static RecordedEvent event(int number, UUID pet, Instant at) {
    var payload = new RecordedEvent.Payload("{\"full\":\"ä\"," + number + "}", "{}");
    return new RecordedEvent(idAt(at), EventType.PET_AVAILABLE, pet, pet, at, payload);
  }

  private static UUID idAt(Instant at) {
    return new Ids(() -> at, new SecureRandom()).next();
  }

  public static User user(long number, String name) {
    return user(number, name, UUID.randomUUID());
  }

  public static User user(long number, String name, UUID id) {
    return User.classic(
        number,
        id,
        NOW,
        new UserAccount(name, "first", null, "a@b.c", "secret of " + name, null, 3));
  }

  /// A user who signed up, with a value for everything but a copy of the password.
  public static User account(String name, String email) {
    return new User(
        0,
        UUID.randomUUID(),
        4,
        NOW,
        NOW.plusSeconds(5),
        Birth.ACCOUNT,
        Role.STAFF,
        new UserAccount(name, "Ann", "Lee", email, null, "+14155550123", 1),
        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
        new UserSettings(
            true,
            new Preferences(true, false, Preferences.Theme.DARK),
            "de-CH",
            "Europe/Zurich",
            "https://example.com/ann.png"));
  }

  public static Grant grant(UUID user, Instant expiresAt) {
    return grant(UUID.randomUUID(), user, expiresAt);
  }

  public static Grant grant(UUID id, UUID user, Instant expiresAt) {
    return new Grant(
        id,
        Optional.of(user),
        "petstore",
        Set.of(Scope.READ_PETS, Scope.CHAT_WRITE),
        NOW,
        Optional.of(NOW),
        expiresAt);
  }

  public static ApiKey apiKey(String name) {
    return new ApiKey(UUID.randomUUID(), name, Set.of(Scope.READ_PETS), NOW, Optional.empty());
  }

  /// A request with a key.
  public static KeyedRequest keyed(Tenant tenant, String key) {
    return new KeyedRequest(tenant, "user 7", "createOrder", key, "fingerprint of " + key);
  }

  /// What is known of it while it is answered.
  public static KeyedEntry running(KeyedRequest request, UUID claim, Instant expiresAt) {
    return new KeyedEntry(request.fingerprint(), new KeyedOutcome.Running(claim), expiresAt);
  }

  /// What is known of it when it was answered.
  public static KeyedEntry answered(KeyedRequest request, byte[] body, Instant expiresAt) {
    var fields =
        List.of(
            new KeyedAnswer.Field("Location", "http://a/b?\"c\""),
            new KeyedAnswer.Field("Link", "<1>"),
            new KeyedAnswer.Field("Link", "<2>"));
    return new KeyedEntry(request.fingerprint(), new KeyedAnswer(201, fields, body), expiresAt);
  }

  /// Something with the length of a digest, another for each number.
  public static byte[] digest(int number) {
    return ByteBuffer.allocate(32).putInt(-number).array();
  }

  /// Something that came to a sink.
  public static SinkDelivery sinkDelivery(long number, Instant now, byte[] body) {
    var sent =
        new Incoming(
            "text/plain; a=\"ä\"",
            List.of(
                new Incoming.Field("Host", "a.example"),
                new Incoming.Field("x", "<script>\"'&"),
                new Incoming.Field("X", "")),
            body);
    return new SinkDelivery(
        number, now, sent, 410, new Verdict(Verdict.Result.NOT_VERIFIED, "Why"));
  }

  public static Image image(long pet, int bytes) {
    var content = new byte[bytes];
    Arrays.fill(content, (byte) -7);
    return new Image(
        UUID.randomUUID(),
        pet,
        NOW,
        new Picture(ImageType.WEBP, content, ImageType.PNG, new byte[] {1, 2, 0, -1}));
  }
}
