package petstore.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import petstore.core.SeedData.SeedPerson;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.RandomPassword;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The passwords of the people in the seed: given, or else made. Each is hashed once for all shops,
/// when the first one needs it, all of them at the same time.
public final class SeedPeople {
  private final PasswordHasher hasher;
  private final Set<String> given;
  private final Map<String, String> passwords;
  private final Map<String, Future<String>> hashes = new ConcurrentHashMap<>();

  /// @param random must be fit for secrets
  /// @param customer the password of the customer, if it is given
  /// @param staff the password of the member of staff, if it is given
  public SeedPeople(
      PasswordHasher hasher,
      RandomGenerator random,
      Optional<String> customer,
      Optional<String> staff) {
    this.hasher = hasher;
    var known = new HashMap<String, String>();
    customer.ifPresent(password -> known.put(SeedData.CUSTOMER.username(), password));
    staff.ifPresent(password -> known.put(SeedData.STAFF.username(), password));
    given = Set.copyOf(known.keySet());
    SeedData.people()
        .forEach(
            person -> known.computeIfAbsent(person.username(), _ -> RandomPassword.next(random)));
    passwords = Map.copyOf(known);
  }

  /// Begins to hash the passwords, for a start that is about to need them; returns at once.
  public void begin() {
    for (SeedPerson person : SeedData.people()) {
      var _ = begin(person);
    }
  }

  /// Whether the person's password was given, and not made.
  boolean isGiven(SeedPerson person) {
    return given.contains(person.username());
  }

  /// A hash of the person's password, the same each time. Not in a transaction: it is slow.
  String hash(SeedPerson person) {
    begin();
    Future<String> hash = begin(person);
    try {
      return hash.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(new Problem.Unavailable("the server is stopping", Duration.ofSeconds(1)));
    } catch (ExecutionException e) {
      hashes.remove(person.username(), hash); // who comes next tries again
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /// The passwords that were made and whose hashes are among these.
  List<NewPassword> made(Set<String> inUse) {
    return SeedData.people().stream()
        .filter(person -> !isGiven(person))
        .filter(person -> isHashed(person, inUse))
        .map(person -> new NewPassword(person.username(), password(person)))
        .toList();
  }

  private boolean isHashed(SeedPerson person, Set<String> inUse) {
    Future<String> hash = hashes.get(person.username());
    return hash != null && hash.state() == Future.State.SUCCESS && inUse.contains(hash.resultNow());
  }

  private Future<String> begin(SeedPerson person) {
    return hashes.computeIfAbsent(
        person.username(),
        name -> {
          var hash = new FutureTask<>(() -> hasher.hash(password(person)));
          Thread.ofPlatform().name("petstore-seed-" + name).daemon().start(hash);
          return hash;
        });
  }

  private String password(SeedPerson person) {
    String password = passwords.get(person.username());
    if (password == null) {
      throw new IllegalArgumentException(person.username() + " is not in the seed");
    }
    return password;
  }
}
