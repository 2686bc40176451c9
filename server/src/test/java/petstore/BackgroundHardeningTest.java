package petstore;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Copies of passwords in a whole server, which hashes them beside its requests.
final class BackgroundHardeningTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void an_enforced_server_hashes_all_seeded_passwords_and_can_stop_before_that() throws Exception {
    var server = InProcess.start(Behavior.DOCUMENTED, true);
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!copies(server, Tenant.TEMPLATE).isEmpty() && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertTrue(copies(server, Tenant.TEMPLATE).isEmpty());
      User seeded = server.storage().users().find(Tenant.TEMPLATE, "user1").orElseThrow();
      assertNotNull(seeded.passwordHash());
    } finally {
      assertTimeout(Duration.ofSeconds(10), server::close);
    }
  }

  @Test
  void an_open_server_keeps_them_since_it_shows_them() throws Exception {
    try (var server = InProcess.start(Behavior.DOCUMENTED, false)) {
      Thread.sleep(200);
      assertFalse(copies(server, Tenant.TEMPLATE).isEmpty());
    }
  }

  private static List<User> copies(InProcess server, Tenant tenant) {
    return server.storage().users().withCopy(tenant, 100);
  }
}
