package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.auth.AuthShop.HERE;
import static petstore.core.auth.AuthShop.PASSWORD;
import static petstore.core.auth.AuthShop.TENANT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.Editor;
import petstore.core.users.User;

/// Copies of passwords that no edition may show any more.
final class HardeningTest {
  private static final Tenant OTHER = new Tenant(UUID.randomUUID());

  private final AuthShop shop = AuthShop.open(false);
  private final List<Long> done = new ArrayList<>();

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  @Test
  void all_copies_of_all_shops_are_hashed() {
    shop.write(() -> shop.storage.tenants().add(OTHER));
    for (Tenant tenant : List.of(TENANT, Tenant.TEMPLATE, Tenant.CLASSIC_V3, OTHER)) {
      shop.add(tenant, "ann", Birth.CLASSIC, PASSWORD, null);
    }
    run();
    for (Tenant tenant : List.of(TENANT, Tenant.TEMPLATE, Tenant.CLASSIC_V3, OTHER)) {
      User ann = shop.find(tenant, "ann").orElseThrow();
      assertNull(ann.account().password());
      assertNotNull(ann.passwordHash());
      assertEquals(1, ann.version());
      shop.signIn().check(tenant, "ann", PASSWORD, HERE);
    }
    assertEquals(List.of(4L), done);
  }

  @Test
  void more_than_one_batch_is_hashed_one_at_a_time() {
    for (int i = 0; i < 230; i++) {
      shop.classic("user" + i, PASSWORD);
    }
    run();
    assertEquals(List.of(), shop.storage.users().withCopy(TENANT, 1000));
    assertEquals(230, shop.hasher.operations());
    assertEquals(1, shop.hasher.mostAtOnce());
    assertEquals(List.of(230L), done);
  }

  @Test
  void a_copy_beside_a_hash_is_dropped_without_hashing() {
    shop.add(TENANT, "ann", Birth.CLASSIC, PASSWORD, "$reversed$1$its hash");
    run();
    assertNull(shop.find("ann").account().password());
    assertEquals("$reversed$1$its hash", shop.find("ann").passwordHash());
    assertEquals(0, shop.hasher.operations());
  }

  @Test
  void a_copy_that_is_too_long_is_dropped_without_hashing() {
    shop.classic("ann", "x".repeat(1025));
    run();
    assertNull(shop.find("ann").account().password());
    assertNull(shop.find("ann").passwordHash());
    assertEquals(0, shop.hasher.operations());
  }

  @Test
  void users_without_a_copy_stay_as_they_are() {
    User ann = shop.account("ann");
    User bob = shop.classic("bob", null);
    run();
    assertEquals(ann, shop.find("ann"));
    assertEquals(bob, shop.find("bob"));
    assertEquals(List.of(0L), done);
  }

  @Test
  void a_busy_hasher_is_asked_again() {
    shop.classic("ann", PASSWORD);
    shop.hasher.refuse(5);
    run();
    assertNotNull(shop.find("ann").passwordHash());
    assertEquals(List.of(1L), done);
  }

  @Test
  void a_password_that_is_changed_meanwhile_is_hashed_instead() {
    User ann = shop.classic("ann", PASSWORD);
    shop.hasher.meanwhile(() ->
        shop.write(() ->
            shop.storage
                .users()
                .update(
                    TENANT,
                    "ann",
                    ann.changed(0, ann.account().withPassword("another"), ann.createdAt()))));
    run();
    shop.check("ann", "another", HERE);
    assertNull(shop.find("ann").account().password());
  }

  @Test
  void a_user_who_is_gone_meanwhile_does_not_come_back() {
    shop.classic("ann", PASSWORD);
    shop.hasher.meanwhile(() -> shop.core.users().delete(TENANT, "ann", new Editor.Anybody()));
    run();
    assertTrue(shop.find(TENANT, "ann").isEmpty());
  }

  @Test
  void a_run_that_is_stopped_says_nothing_and_the_next_one_goes_on() {
    for (int i = 0; i < 20; i++) {
      shop.classic("user" + i, PASSWORD);
    }
    Hardening stopped = shop.core.auth().hardening();
    shop.hasher.meanwhile(stopped::stop);
    stopped.run(done::add);
    assertEquals(List.of(), done);
    assertEquals(1, shop.hasher.operations());
    assertEquals(19, shop.storage.users().withCopy(TENANT, 1000).size());
    shop.anotherServer(false).auth().hardening().run(done::add);
    assertEquals(List.of(19L), done);
    assertEquals(20, shop.hasher.operations());
  }

  @Test
  void a_run_that_waits_for_the_hasher_can_be_stopped() throws Exception {
    shop.classic("ann", PASSWORD);
    shop.hasher.refuse(1_000_000_000);
    Hardening hardening = shop.core.auth().hardening();
    Thread thread = Thread.startVirtualThread(() -> hardening.run(done::add));
    Thread.sleep(20);
    hardening.stop();
    assertTrue(thread.join(Duration.ofSeconds(10)));
    assertEquals(List.of(), done);
  }

  private void run() {
    shop.core.auth().hardening().run(done::add);
  }
}
