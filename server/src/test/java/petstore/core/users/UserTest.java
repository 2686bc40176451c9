package petstore.core.users;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTest {
  private static final Instant NOW = Instant.EPOCH;

  private final User verified =
      User.classic(1, UUID.randomUUID(), NOW, account("a@b.c"))
          .changed(account("a@b.c"), UserSettings.DEFAULT.withEmailVerified(true), NOW);

  @Test
  void an_address_that_a_classic_edition_changes_is_not_verified() {
    assertTrue(verified.changed(1, account("a@b.c"), NOW).settings().emailVerified());
    assertFalse(verified.changed(1, account("d@e.f"), NOW).settings().emailVerified());
    assertFalse(verified.changedButPassword(1, account(null), NOW).settings().emailVerified());
  }

  @Test
  void a_user_tells_no_password_to_a_log() {
    User user = verified.withHash("$argon2id$secret", true);
    assertFalse(user.toString().contains("secret"), user.toString());
  }

  private static UserAccount account(@Nullable String email) {
    return new UserAccount("jane", null, null, email, "the secret", null, 0);
  }
}
