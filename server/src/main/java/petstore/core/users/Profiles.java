package petstore.core.users;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.pets.Pet;
import petstore.core.pets.PetRepository;
import petstore.core.tenants.Tenants;

/// What users can see and change of themselves. They are known by their id, so that a new name
/// changes nothing but the name.
///
/// Every method throws [Failure] with [Problem.Unauthenticated] when the user is gone.
public final class Profiles {
  /// The most pets that one user may have as favorites.
  public static final int MAX_FAVORITES = 1_000;

  private final UserRepository users;
  private final TakenNames taken;
  private final FavoriteRepository favorites;
  private final PetRepository pets;
  private final Tenants tenants;
  private final Transactions transactions;
  private final InstantSource clock;

  public Profiles(
      UserRepository users,
      FavoriteRepository favorites,
      PetRepository pets,
      Tenants tenants,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.taken = new TakenNames(users);
    this.favorites = favorites;
    this.pets = pets;
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What a user shall be like. The account keeps its password and its `userStatus`.
  public record Change(UserAccount account, UserSettings settings) {}

  /// The profile of a user.
  public Profile get(Tenant tenant, UUID user) {
    Tenant shop = tenants.toRead(tenant);
    return profile(shop, present(shop, user));
  }

  /// Changes a user. A change that leaves everything as it is counts for none. An e-mail address
  /// that is new is not verified.
  ///
  /// @param edit gets the profile as it is, which nobody else changes meanwhile, and says what the
  ///   user shall be like, or throws to leave it; it may run more than once
  /// @return the profile as it is afterwards
  /// @throws Failure with [Problem.Conflict] when the name is like that of another user in whatever
  ///   case, or the e-mail address is that of another account
  public Profile change(Tenant tenant, UUID user, Function<Profile, Change> edit) {
    return tenants.write(
        tenant,
        () -> {
          users.lock(tenant); // before the user, as all do who hold both
          Profile current = profile(tenant, present(tenant, user));
          User changed = changed(current.user(), edit.apply(current));
          if (changed.equals(current.user())) {
            return current;
          }
          refuseConflicts(tenant, current.user(), changed);
          users.update(tenant, current.user().account().username(), changed);
          return new Profile(changed, current.favorites());
        });
  }

  /// Makes a pet the last of a user's favorites; one that is a favorite keeps its place.
  ///
  /// @throws Failure with [Problem.NotFound] for a pet that is not there; [Problem.Invalid] above
  ///   [#MAX_FAVORITES]
  public void addFavorite(Tenant tenant, UUID user, long pet) {
    tenants.write(
        tenant,
        () -> {
          present(tenant, user); // is held, so that two who add do not both add the last one
          if (pets.find(tenant, pet).isEmpty()) {
            throw new Failure(new Problem.NotFound(Problem.Kind.PET, Long.toString(pet)));
          }
          List<Long> already = favorites.of(tenant, user);
          if (!already.contains(pet) && already.size() >= MAX_FAVORITES) {
            throw tooMany();
          }
          return favorites.add(tenant, user, pet);
        });
  }

  /// Takes a pet from a user's favorites; whether it was one.
  public boolean removeFavorite(Tenant tenant, UUID user, long pet) {
    return transactions.inTransaction(() -> removeIfThere(tenant, user, pet));
  }

  private boolean removeIfThere(Tenant tenant, UUID user, long pet) {
    Tenant shop = tenants.toRead(tenant);
    present(shop, user);
    return favorites.of(shop, user).contains(pet)
        && tenants.write(tenant, () -> favorites.remove(tenant, user, pet));
  }

  private Profile profile(Tenant shop, User user) {
    List<Long> numbers = favorites.of(shop, user.id());
    if (numbers.isEmpty()) {
      return new Profile(user, List.of());
    }
    Map<Long, Pet> found =
        pets.withNumbers(shop, numbers).stream().collect(Collectors.toMap(Pet::number, pet -> pet));
    // one that was deleted meanwhile is no favorite any more
    return new Profile(user, numbers.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  private User present(Tenant shop, UUID user) {
    return users
        .find(shop, user)
        .orElseThrow(
            () -> new Failure(new Problem.Unauthenticated(true, "The user is not there any more")));
  }

  private User changed(User user, Change change) {
    UserSettings settings = change.settings();
    if (!Objects.equals(user.account().email(), change.account().email())) {
      settings = settings.withEmailVerified(false);
    }
    return user.account().equals(change.account()) && user.settings().equals(settings)
        ? user
        : user.changed(change.account(), settings, clock.instant());
  }

  // What a user keeps is theirs, even if it is like another's: the classic editions allow that.
  private void refuseConflicts(Tenant tenant, User before, User after) {
    taken.refuse(
        tenant,
        ifNew(before.account().username(), after.account().username()),
        ifNew(before.account().email(), after.account().email()),
        other -> !other.id().equals(before.id()));
  }

  private static @Nullable String ifNew(@Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? null : after;
  }

  private static Failure tooMany() {
    return new Failure(
        new Problem.Invalid(
            Problem.Kind.USER,
            List.of(
                new Fault(
                    "/favoritePets",
                    "too_many",
                    "must not have more than " + MAX_FAVORITES + " pets"))));
  }
}
