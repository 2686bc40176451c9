package petstore.storage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.images.Image;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.pets.Category;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Tag;
import petstore.core.users.Sealer;
import petstore.core.users.User;
import petstore.core.users.UserAccount;

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

  public static User user(long number, String name) {
    return User.classic(
        number,
        UUID.randomUUID(),
        NOW,
        new UserAccount(name, "first", null, "a@b.c", "secret of " + name, null, 3));
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
