package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.NOW;
import static petstore.storage.Shop.account;
import static petstore.storage.Shop.user;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Role;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;

/// What a store has to do with users.
abstract class UserContract extends StoreTest {
  UserContract(Stores stores) {
    super(stores);
  }

  private void insert(User... users) {
    write(() -> List.of(users).forEach(user -> storage.users().insert(tenant, user)));
  }

  @Test
  void a_user_comes_back_with_the_password() {
    var user = user(3, "ann");
    insert(user);
    assertEquals(Optional.of(user), storage.users().find(tenant, "ann"));
    assertEquals(Optional.of(user), storage.users().find(tenant, user.id()));
    assertEquals(Optional.empty(), storage.users().find(tenant, "Ann"));
    assertEquals(Optional.empty(), storage.users().find(other, "ann"));
    assertEquals(Optional.empty(), storage.users().find(other, user.id()));
    assertEquals(Optional.empty(), storage.users().find(tenant, UUID.randomUUID()));
  }

  @Test
  void an_account_comes_back_with_every_member() {
    var account = account("Ann", "Ann.Lee@Example.com");
    insert(account);
    assertEquals(Optional.of(account), storage.users().find(tenant, "Ann"));
    var settings =
        new UserSettings(
            false, new Preferences(false, true, Preferences.Theme.LIGHT), null, null, null);
    var changed = account.changed(account.account(), settings, NOW.plusSeconds(9));
    write(() -> storage.users().update(tenant, "Ann", changed));
    assertEquals(Optional.of(changed), storage.users().find(tenant, "Ann"));
    var customer = changed.withRole(Role.CUSTOMER, NOW).withPassword("$other", NOW);
    write(() -> storage.users().update(tenant, "Ann", customer));
    assertEquals(Optional.of(customer), storage.users().find(tenant, account.id()));
  }

  @Test
  void neither_a_copy_nor_a_hash_is_in_the_database_in_clear_text() throws Exception {
    String hash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$" + UUID.randomUUID();
    var ann = user(1, "ann-" + UUID.randomUUID()).withHash(hash, true);
    insert(ann);
    String everything = everythingIn("users");
    assertTrue(everything.contains(ann.account().username()), "the row is there");
    assertFalse(everything.contains("secret of " + ann.account().username()));
    assertFalse(everything.contains(hash));
  }

  @Test
  void a_document_without_the_newer_members_has_their_defaults() throws Exception {
    var id = UUID.randomUUID();
    run(
        """
        INSERT INTO users (tenant, username, number, id, version, doc) VALUES ('%s', 'old', 5, '%s',
          2, '{"v":1,"created":1,"updated":2000000000,"username":"old","email":"a@b.c",
          "sealedPassword":"sealed:nepo","userStatus":7,"nickname":["of a newer program"]}')
        """
            .formatted(tenant, id));
    assertEquals(
        Optional.of(
            new User(
                5,
                id,
                2,
                Instant.ofEpochSecond(0, 1),
                Instant.ofEpochSecond(2),
                Birth.CLASSIC,
                Role.CUSTOMER,
                new UserAccount("old", null, null, "a@b.c", "open", null, 7),
                null,
                new UserSettings(
                    false,
                    new Preferences(false, true, Preferences.Theme.SYSTEM),
                    null,
                    null,
                    null))),
        storage.users().find(tenant, "old"));
  }

  @Test
  void a_user_can_be_renamed_and_deleted() {
    var user = user(3, "ann");
    insert(user);
    var account = new UserAccount("b".repeat(5_000), null, null, null, null, null, 0);
    var renamed = user.changed(Long.MAX_VALUE, account, NOW);
    write(() -> storage.users().update(tenant, "ann", renamed));
    assertEquals(Optional.empty(), storage.users().find(tenant, "ann"));
    assertEquals(List.of(), storage.users().alike(tenant, "ann"));
    assertEquals(Optional.of(renamed), storage.users().find(tenant, account.username()));
    assertEquals(List.of(renamed), storage.users().alike(tenant, account.username()));
    assertTrue(storage.inTransaction(() -> storage.users().delete(tenant, account.username())));
    assertFalse(storage.inTransaction(() -> storage.users().delete(tenant, account.username())));
    assertEquals(Optional.empty(), storage.users().find(tenant, user.id()));
  }

  @Test
  void users_alike_differ_in_the_case_of_ascii_letters_alone() {
    var classic = user(1, "ann-É");
    var account = account("Ann-É", "a@example.com");
    insert(classic, account, user(2, "ann-é"), user(3, "ann"), user(4, "ann-É "));
    assertEquals(List.of(account, classic), storage.users().alike(tenant, "ANN-É"));
    assertEquals(List.of(), storage.users().alike(other, "ANN-É"));
    String longName = "Long".repeat(100);
    var long1 = user(5, longName);
    insert(long1);
    assertEquals(List.of(long1), storage.users().alike(tenant, longName));
  }

  @Test
  void an_account_is_found_by_its_e_mail_address_in_any_case() {
    var account = account("Ann", "Ann.Lee@Example.com");
    var classic = user(1, "bob"); // with the address a@b.c
    insert(account, classic);
    assertEquals(Optional.of(account), storage.users().withEmail(tenant, "aNN.lEE@example.COM"));
    assertEquals(Optional.empty(), storage.users().withEmail(other, "ann.lee@example.com"));
    assertEquals(Optional.empty(), storage.users().withEmail(tenant, "a@b.c"));
    var moved =
        account.changed(
            account("Ann", "new@example.com").account(), account.settings(), NOW.plusSeconds(1));
    write(() -> storage.users().update(tenant, "Ann", moved));
    assertEquals(Optional.empty(), storage.users().withEmail(tenant, "ann.lee@example.com"));
    assertEquals(Optional.of(moved), storage.users().withEmail(tenant, "New@example.com"));
  }

  @Test
  void users_are_listed_by_name_page_by_page() {
    var ann = user(9, "ann");
    var bob = account("bob", "b@example.com");
    var cid = user(1, "cid");
    insert(cid, ann, bob);
    assertEquals(List.of(ann, bob), storage.users().list(tenant, "", 2));
    assertEquals(List.of(cid), storage.users().list(tenant, "bob", 2));
    assertEquals(List.of(bob, cid), storage.users().list(tenant, "aza", 10));
    assertEquals(List.of(), storage.users().list(tenant, "cid", 10));
    assertEquals(List.of(), storage.users().list(other, "", 10));
  }

  private Page<User> page(PageRequest.Start start) {
    return storage.users().page(tenant, new PageRequest(start, 2));
  }

  private static List<String> names(Page<User> page) {
    return page.items().stream().map(user -> user.account().username()).toList();
  }

  @Test
  void pages_of_users_are_in_the_order_of_names() {
    insert(
        user(1, "eve"), user(1, "dan"), account("bob", "b@x.com"), user(1, "cid"), user(1, "ann"));
    assertEquals(List.of("ann", "bob"), names(page(new Start.Page(1))));
    assertEquals(List.of("cid", "dan"), names(page(new Start.Page(2))));
    Page<User> last = page(new Start.Page(3));
    assertEquals(List.of("eve"), names(last));
    assertEquals(Optional.empty(), last.next());
    assertEquals(Page.Total.exactly(5), last.total());
    assertEquals(List.of(), names(page(new Start.Page(Integer.MAX_VALUE))));
    assertEquals(List.of(), storage.users().page(other, PageRequest.page(1, 2)).items());
  }

  @Test
  void marks_lead_through_the_list_whoever_comes_and_goes() {
    insert(user(1, "ann"), user(1, "bob"), user(1, "cid"), user(1, "dan"), user(1, "eve"));
    Page<User> first = page(new Start.Page(1));
    assertEquals(Optional.empty(), first.previous());
    write(() -> storage.users().delete(tenant, "bob"));
    insert(user(1, "abe"), user(1, "cat"));
    Page<User> second = page(new Start.After(first.next().orElseThrow()));
    assertEquals(List.of("cat", "cid"), names(second));
    Page<User> third = page(new Start.After(second.next().orElseThrow()));
    assertEquals(List.of("dan", "eve"), names(third));
    assertEquals(Optional.empty(), third.next());
    Page<User> back = page(new Start.Before(third.previous().orElseThrow()));
    assertEquals(List.of("cat", "cid"), names(back));
    Page<User> begin = page(new Start.Before(back.previous().orElseThrow()));
    assertEquals(List.of("abe", "ann"), names(begin));
    assertEquals(Optional.empty(), begin.previous());
    assertEquals(List.of("cat", "cid"), names(page(new Start.After(begin.next().orElseThrow()))));
  }

  @Test
  void a_name_of_any_length_can_be_a_mark() {
    insert(user(1, "n".repeat(5_000)), user(1, "o".repeat(5_000)), user(1, "p"));
    Page<User> first = page(new Start.Page(1));
    Page<User> second = page(new Start.After(first.next().orElseThrow()));
    assertEquals(3, first.items().size() + second.items().size());
  }

  @Test
  void users_with_a_copy_of_the_password_are_found_until_it_is_gone() {
    var ann = user(1, "ann");
    var bob = user(2, "bob");
    var empty = user(3, "eve");
    var without = empty.changed(3, empty.account().withPassword(null), NOW);
    insert(bob, ann, without, account("dan", "d@example.com"));
    assertEquals(List.of(ann, bob), storage.users().withCopy(tenant, 10));
    assertEquals(List.of(ann), storage.users().withCopy(tenant, 1));
    write(() -> storage.users().update(tenant, "ann", ann.withHash("$hash", false)));
    write(() -> storage.users().update(tenant, "bob", bob.withHash("$hash", true)));
    var left = storage.users().withCopy(tenant, 10);
    assertEquals(List.of(bob.withHash("$hash", true)), left);
    assertEquals(List.of(), storage.users().withCopy(other, 10));
  }

  @Test
  void no_two_accounts_have_names_alike() {
    insert(account("Ann", "a@example.com"), user(1, "ann"));
    assertUnavailable(() -> insert(account("ANN", "b@example.com")));
    var bob = account("bob", "b@example.com");
    insert(bob);
    var renamed =
        bob.changed(account("aNN", "b@example.com").account(), bob.settings(), NOW.plusSeconds(1));
    assertUnavailable(() -> write(() -> storage.users().update(tenant, "bob", renamed)));
    assertEquals(Optional.of(bob), storage.users().find(tenant, "bob"));
    assertEquals(2, storage.users().alike(tenant, "ann").size());
    write(() -> storage.users().insert(other, account("ANN", "a@example.com")));
  }

  @Test
  void no_two_accounts_have_the_same_e_mail_address() {
    insert(account("ann", "a@example.com"), account("bob", "b@example.com"));
    assertUnavailable(() -> insert(account("cid", "A@Example.com")));
    var bob = storage.users().find(tenant, "bob").orElseThrow();
    var moved =
        bob.changed(account("bob", "A@EXAMPLE.COM").account(), bob.settings(), NOW.plusSeconds(1));
    assertUnavailable(() -> write(() -> storage.users().update(tenant, "bob", moved)));
    assertEquals(Optional.of(bob), storage.users().withEmail(tenant, "b@example.com"));
    insert(user(1, "x"), user(2, "y")); // both with the address a@b.c, born classic
  }

  @Test
  void of_those_who_sign_up_at_once_one_gets_the_name_and_the_others_are_told() throws Exception {
    onlyOneOf(() -> account(anyCase("someone"), UUID.randomUUID() + "@example.com"));
    assertEquals(1, storage.users().alike(tenant, "someone").size());
  }

  @Test
  void of_those_who_sign_up_at_once_one_gets_the_address_and_the_others_are_told()
      throws Exception {
    onlyOneOf(() -> account("user-" + UUID.randomUUID(), anyCase("same@example.com")));
    assertEquals(1, storage.users().list(tenant, "", 100).size());
  }

  private void onlyOneOf(Supplier<User> newcomer) throws Exception {
    List<Boolean> made = inParallel(16, () -> signUp(newcomer.get()));
    assertEquals(1, made.stream().filter(m -> m).count());
  }

  private boolean signUp(User user) {
    return storage.inTransaction(() -> {
      String email = Objects.requireNonNull(user.account().email());
      boolean taken =
          !storage.users().alike(tenant, user.account().username()).isEmpty()
              || storage.users().withEmail(tenant, email).isPresent();
      if (!taken) {
        storage.users().insert(tenant, user);
      }
      return !taken;
    });
  }

  private static String anyCase(String text) {
    var random = new java.util.Random();
    return text.chars()
        .map(c -> random.nextBoolean() ? Character.toUpperCase(c) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
