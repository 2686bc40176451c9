package petstore.core.users;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final UserEdits edits;
  private final FavoriteRepository favorites;
  private final PetRepository pets;
  private final Tenants tenants;
  private final Transactions transactions;

  public Profiles(
      UserRepository users,
      FavoriteRepository favorites,
      PetRepository pets,
      Tenants tenants,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.edits = new UserEdits(users, clock);
    this.favorites = favorites;
    this.pets = pets;
    this.tenants = tenants;
    this.transactions = transactions;
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
  public Profile change(Tenant tenant, UUID user, Function<Profile, UserChange> edit) {
    return tenants.write(
        tenant,
        () -> {
          users.lock(tenant); // before the user, as all do who hold both
          Profile current = profile(tenant, present(tenant, user));
          User changed = edits.apply(tenant, current.user(), edit.apply(current));
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
