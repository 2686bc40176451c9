package petstore.core.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.tenants.Tenants;
import petstore.storage.StorageUnavailable;

/// What users can see and change of themselves, over whatever store.
abstract class ProfilesContract {
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");

  private final Tenant tenant = new Tenant(UUID.randomUUID());
  private final Tenant other = new Tenant(UUID.randomUUID());
  private Storage storage;
  private Profiles profiles;

  /// Opens the store.
  abstract Storage open() throws StorageUnavailable;

  @BeforeEach
  void open_the_shop() throws StorageUnavailable {
    storage = open();
    var tenants = new Tenants(storage.tenants(), storage, 1_000_000);
    profiles =
        new Profiles(
            storage.users(), storage.favorites(), storage.pets(), tenants, storage, () -> NOW);
    write(() -> storage.tenants().add(tenant) && storage.tenants().add(other));
  }

  @AfterEach
  void close_the_store() {
    storage.close();
  }

  @Test
  void a_change_counts_once_and_says_when() {
    User ann = add(account("ann"));
    Profile after = profiles.change(tenant, ann.id(), named("Ann"));
    assertEquals("Ann", after.user().account().firstName());
    assertEquals(2, after.user().version());
    assertEquals(NOW, after.user().updatedAt());
    assertEquals(BEFORE, after.user().createdAt());
    assertEquals(after, profiles.get(tenant, ann.id()));
  }

  @Test
  void a_change_to_what_is_there_already_is_none() {
    User ann = add(account("ann"));
    Profile same =
        profiles.change(
            tenant,
            ann.id(),
            profile -> new UserChange(profile.user().account(), profile.user().settings()));
    assertEquals(ann, same.user());
    assertEquals(ann, profiles.get(tenant, ann.id()).user());
  }

  @Test
  void an_edit_that_refuses_changes_nothing() {
    User ann = add(account("ann"));
    var failure =
        assertThrows(
            Failure.class,
            () ->
                profiles.change(
                    tenant,
                    ann.id(),
                    _ -> {
                      throw new Failure(new Problem.PreconditionFailed());
                    }));
    assertEquals(new Problem.PreconditionFailed(), failure.problem());
    assertEquals(ann, profiles.get(tenant, ann.id()).user());
  }

  @Test
  void whoever_is_renamed_keeps_id_password_birth_role_and_favorites() {
    User ann = add(classic("ann"));
    insert(7);
    profiles.addFavorite(tenant, ann.id(), 7);
    Profile after = profiles.change(tenant, ann.id(), renamed("anna"));
    assertEquals(ann.id(), after.user().id());
    assertEquals(Birth.CLASSIC, after.user().birth());
    assertEquals(Role.CUSTOMER, after.user().role());
    assertEquals("secret", after.user().account().password());
    assertEquals(List.of(7L), numbers(profiles.get(tenant, ann.id())));
    assertEquals(Optional.empty(), storage.users().find(tenant, "ann"));
    assertEquals(after.user(), storage.users().find(tenant, "anna").orElseThrow());
  }

  @Test
  void a_name_that_another_user_has_in_any_case_is_taken() {
    User ann = add(account("ann"));
    add(classic("Bob"));
    for (String name : List.of("Bob", "bob", "BOB")) {
      assertEquals(
          List.of("/username"), conflicts(() -> profiles.change(tenant, ann.id(), renamed(name))));
    }
    assertEquals(
        "Ann", profiles.change(tenant, ann.id(), renamed("Ann")).user().account().username());
  }

  @Test
  void an_address_that_another_account_has_in_any_case_is_taken() {
    User ann = add(account("ann"));
    User bob = add(account("bob"));
    User old = add(classic("old"));
    for (User user : List.of(ann, old)) {
      assertEquals(
          List.of("/email"),
          conflicts(() -> profiles.change(tenant, user.id(), reachedAt("BOB@shop.example"))));
    }
    profiles.change(tenant, bob.id(), reachedAt("Bob@shop.example"));
    profiles.change(tenant, ann.id(), reachedAt("old@shop.example"));
  }

  @Test
  void all_conflicts_are_told_at_once() {
    User ann = add(account("ann"));
    add(account("bob"));
    assertEquals(
        List.of("/username", "/email"),
        conflicts(() ->
            profiles.change(
                tenant,
                ann.id(),
                edited(old -> account(old, "bob", old.firstName(), "bob@shop.example")))));
  }

  @Test
  void names_and_addresses_of_another_shop_are_free() {
    User ann = add(account("ann"));
    write(() -> insert(other, account("bob")));
    profiles.change(
        tenant, ann.id(), edited(old -> account(old, "bob", old.firstName(), "bob@shop.example")));
    assertEquals("bob", profiles.get(tenant, ann.id()).user().account().username());
  }

  @Test
  void a_new_address_is_not_verified_and_an_old_one_stays_verified() {
    User ann = account("ann");
    User verified = ann.changed(ann.account(), ann.settings().withEmailVerified(true), BEFORE);
    add(verified);
    assertTrue(profiles.change(tenant, ann.id(), named("Ann")).user().settings().emailVerified());
    assertFalse(
        profiles
            .change(tenant, ann.id(), reachedAt("new@shop.example"))
            .user()
            .settings()
            .emailVerified());
  }

  @Test
  void favorites_come_in_the_order_in_which_they_became_that() {
    User ann = add(account("ann"));
    insert(Long.MIN_VALUE, 0, Long.MAX_VALUE);
    for (long pet : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 0, Long.MAX_VALUE}) {
      profiles.addFavorite(tenant, ann.id(), pet);
    }
    assertEquals(
        List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L), numbers(profiles.get(tenant, ann.id())));
    assertTrue(profiles.removeFavorite(tenant, ann.id(), Long.MIN_VALUE));
    assertFalse(profiles.removeFavorite(tenant, ann.id(), Long.MIN_VALUE));
    assertEquals(List.of(Long.MAX_VALUE, 0L), numbers(profiles.get(tenant, ann.id())));
  }

  @Test
  void a_favorite_must_be_there() {
    User ann = add(account("ann"));
    var failure = assertThrows(Failure.class, () -> profiles.addFavorite(tenant, ann.id(), 7));
    assertEquals(new Problem.NotFound(Problem.Kind.PET, "7"), failure.problem());
  }

  @Test
  void a_pet_that_is_deleted_is_no_favorite_any_more() {
    User ann = add(account("ann"));
    insert(7, 8);
    profiles.addFavorite(tenant, ann.id(), 7);
    profiles.addFavorite(tenant, ann.id(), 8);
    write(() -> storage.pets().delete(tenant, 7));
    assertEquals(List.of(8L), numbers(profiles.get(tenant, ann.id())));
    insert(7);
    assertEquals(List.of(8L), numbers(profiles.get(tenant, ann.id())));
  }

  @Test
  void there_are_at_most_1000_favorites_however_many_add_them_at_once() throws Exception {
    User ann = add(account("ann"));
    write(() -> {
      for (long pet = 1; pet <= Profiles.MAX_FAVORITES + 4; pet++) {
        storage.pets().insert(tenant, pet(pet));
        if (pet < Profiles.MAX_FAVORITES) {
          storage.favorites().add(tenant, ann.id(), pet);
        }
      }
      return true;
    });
    var tries = new ArrayList<Callable<Boolean>>();
    for (long pet = Profiles.MAX_FAVORITES; pet <= Profiles.MAX_FAVORITES + 4; pet++) {
      long number = pet;
      tries.add(() -> isAdded(ann, number));
    }
    assertEquals(1, inParallel(tries).stream().filter(added -> added).count());
    assertEquals(Profiles.MAX_FAVORITES, profiles.get(tenant, ann.id()).favorites().size());
    profiles.addFavorite(tenant, ann.id(), 1);
  }

  @Test
  void of_two_changes_of_the_same_state_one_wins_and_nothing_is_lost() throws Exception {
    User ann = add(account("ann"));
    for (int round = 1; round <= 50; round++) {
      long version = round;
      String name = "Ann " + round;
      List<Callable<Boolean>> both =
          List.of(
              () -> isChanged(ann, version, named(name)),
              () -> isChanged(ann, version, reachedAt(name + "@shop.example")));
      assertEquals(1, inParallel(both).stream().filter(changed -> changed).count());
    }
    assertEquals(51, profiles.get(tenant, ann.id()).user().version());
  }

  @Test
  void changes_without_a_condition_all_count() throws Exception {
    User ann = add(account("ann"));
    var changes = new ArrayList<Callable<Profile>>();
    for (int i = 0; i < 16; i++) {
      changes.add(() ->
          profiles.change(
              tenant,
              ann.id(),
              edited(old -> account(old, old.username(), old.firstName() + "x", old.email()))));
    }
    inParallel(changes);
    assertEquals(
        "first" + "x".repeat(16), profiles.get(tenant, ann.id()).user().account().firstName());
  }

  @Test
  void of_many_who_want_one_name_one_gets_it() throws Exception {
    var wishes = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      User user = add(i % 2 == 0 ? account("user" + i) : classic("user" + i));
      String wish = i % 2 == 0 ? "best" : "BEST";
      wishes.add(() -> isRenamed(user, wish));
    }
    assertEquals(1, inParallel(wishes).stream().filter(renamed -> renamed).count());
    assertEquals(1, storage.users().alike(tenant, "best").size());
  }

  @Test
  void who_is_gone_has_no_profile() {
    var nobody = UUID.randomUUID();
    User elsewhere = account("ann");
    write(() -> insert(other, elsewhere));
    for (UUID user : List.of(nobody, elsewhere.id())) {
      for (Supplier<Object> use :
          List.<Supplier<Object>>of(
              () -> profiles.get(tenant, user),
              () -> profiles.change(tenant, user, named("x")),
              () -> profiles.removeFavorite(tenant, user, 7))) {
        var failure = assertThrows(Failure.class, use::get);
        assertEquals(Problem.Unauthenticated.class, failure.problem().getClass());
      }
    }
  }

  private boolean isAdded(User user, long pet) {
    try {
      profiles.addFavorite(tenant, user.id(), pet);
      return true;
    } catch (Failure e) {
      assertEquals(Problem.Invalid.class, e.problem().getClass());
      return false;
    }
  }

  private boolean isChanged(User user, long version, Function<Profile, UserChange> edit) {
    try {
      profiles.change(
          tenant,
          user.id(),
          profile -> {
            if (profile.user().version() != version) {
              throw new Failure(new Problem.PreconditionFailed());
            }
            return edit.apply(profile);
          });
      return true;
    } catch (Failure e) {
      assertEquals(new Problem.PreconditionFailed(), e.problem());
      return false;
    }
  }

  private boolean isRenamed(User user, String name) {
    try {
      profiles.change(tenant, user.id(), renamed(name));
      return true;
    } catch (Failure e) {
      assertEquals(Problem.Conflict.class, e.problem().getClass());
      return false;
    }
  }

  private static List<String> conflicts(Supplier<Profile> change) {
    var failure = assertThrows(Failure.class, change::get);
    return ((Problem.Conflict) failure.problem())
        .faults().stream().map(fault -> fault.where()).toList();
  }

  private static Function<Profile, UserChange> edited(UnaryOperator<UserAccount> change) {
    return profile ->
        new UserChange(change.apply(profile.user().account()), profile.user().settings());
  }

  private static Function<Profile, UserChange> named(String firstName) {
    return edited(old -> account(old, old.username(), firstName, old.email()));
  }

  private static Function<Profile, UserChange> renamed(String username) {
    return edited(old -> account(old, username, old.firstName(), old.email()));
  }

  private static Function<Profile, UserChange> reachedAt(String email) {
    return edited(old -> account(old, old.username(), old.firstName(), email));
  }

  private static UserAccount account(
      UserAccount old, String username, @Nullable String firstName, @Nullable String email) {
    return new UserAccount(
        username, firstName, old.lastName(), email, old.password(), old.phone(), old.userStatus());
  }

  private static User account(String name) {
    var account =
        new UserAccount(name, "first", "last", name + "@shop.example", null, "+14155550123", 0);
    return new User(
        0,
        UUID.randomUUID(),
        1,
        BEFORE,
        BEFORE,
        Birth.ACCOUNT,
        Role.CUSTOMER,
        account,
        "$argon2id$",
        UserSettings.DEFAULT);
  }

  private static User classic(String name) {
    return User.classic(
        1,
        UUID.randomUUID(),
        BEFORE,
        new UserAccount(name, null, null, name + "@shop.example", "secret", "123", 7));
  }

  private User add(User user) {
    write(() -> insert(tenant, user));
    return user;
  }

  private boolean insert(Tenant shop, User user) {
    storage.users().insert(shop, user);
    return true;
  }

  private void insert(long... numbers) {
    write(() -> {
      for (long number : numbers) {
        storage.pets().insert(tenant, pet(number));
      }
      return true;
    });
  }

  private static Pet pet(long number) {
    var profile = new PetProfile(null, "Rex", List.of(), List.of(), "available");
    return new Pet(number, UUID.randomUUID(), 1, BEFORE, BEFORE, profile);
  }

  private static List<Long> numbers(Profile profile) {
    return profile.favorites().stream().map(Pet::number).toList();
  }

  private void write(Supplier<Boolean> work) {
    storage.inTransaction(work);
  }

  private static <T> List<T> inParallel(List<? extends Callable<T>> work) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> done : pool.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
