package petstore.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import petstore.core.SeedData.SeedPerson;
import petstore.core.auth.PasswordHasher;
import petstore.core.auth.RandomPassword;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.oauth.Clients;

/// The passwords of the people in the seed, and the secret of its client: given, or else made. Each
/// password is hashed once for all shops, when the first one needs it. One after the other: at a
/// start most of a hash's time goes into code that is not compiled yet, so that both at once take
/// longer.
public final class SeedPeople {
  private final PasswordHasher hasher;
  private final Set<String> given;
  private final Map<String, String> passwords;
  private final String demoSecret;
  private final boolean isDemoGiven;
  private final AtomicReference<@Nullable FutureTask<Map<String, String>>> hashes =
      new AtomicReference<>();

  /// @param random must be fit for secrets
  /// @param customer the password of the customer, if it is given
  /// @param staff the password of the member of staff, if it is given
  /// @param demoService the secret of the client that has one, if it is given
  public SeedPeople(
      PasswordHasher hasher,
      RandomGenerator random,
      Optional<String> customer,
      Optional<String> staff,
      Optional<String> demoService) {
    this.hasher = hasher;
    var known = new HashMap<String, String>();
    customer.ifPresent(password -> known.put(SeedData.CUSTOMER.username(), password));
    staff.ifPresent(password -> known.put(SeedData.STAFF.username(), password));
    given = Set.copyOf(known.keySet());
    SeedData.people()
        .forEach(
            person -> known.computeIfAbsent(person.username(), _ -> RandomPassword.next(random)));
    passwords = Map.copyOf(known);
    demoSecret = demoService.orElseGet(() -> Clients.secret(random));
    isDemoGiven = demoService.isPresent();
  }

  /// Begins to hash the passwords, for a start that is about to need them; returns at once.
  public void begin() {
    var _ = hashing();
  }

  /// Whether the person's password was given, and not made.
  boolean isGiven(SeedPerson person) {
    return given.contains(person.username());
  }

  /// A hash of the person's password, the same each time. Not in a transaction: it is slow.
  String hash(SeedPerson person) {
    FutureTask<Map<String, String>> task = hashing();
    try {
      return of(person, task.get());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(new Problem.Unavailable("the server is stopping", Duration.ofSeconds(1)));
    } catch (ExecutionException e) {
      hashes.compareAndSet(task, null); // who comes next tries again
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /// Whether the secret of the client was given, and not made.
  boolean isDemoGiven() {
    return isDemoGiven;
  }

  /// A digest of the client's secret, the same each time.
  String demoDigest() {
    return Clients.digest(demoSecret);
  }

  /// The passwords and secrets that were made and whose hashes or digests are among these.
  List<NewPassword> made(Set<String> inUse) {
    var ofPeople =
        SeedData.people().stream()
            .filter(person -> !isGiven(person))
            .filter(person -> isHashed(person, inUse))
            .map(person -> new NewPassword(person.username(), password(person)));
    var ofClient =
        Stream.of(NewPassword.ofClient(SeedData.DEMO_SERVICE, demoSecret))
            .filter(_ -> !isDemoGiven && inUse.contains(demoDigest()));
    return Stream.concat(ofPeople, ofClient).toList();
  }

  private boolean isHashed(SeedPerson person, Set<String> inUse) {
    FutureTask<Map<String, String>> task = hashes.get();
    return task != null
        && task.state() == Future.State.SUCCESS
        && inUse.contains(of(person, task.resultNow()));
  }

  private FutureTask<Map<String, String>> hashing() {
    var task = new FutureTask<>(this::hashAll);
    FutureTask<Map<String, String>> begun = hashes.compareAndExchange(null, task);
    if (begun != null) {
      return begun;
    }
    Thread.ofPlatform().name("petstore-seed").daemon().start(task);
    return task;
  }

  private Map<String, String> hashAll() {
    return SeedData.people().stream()
        .collect(Collectors.toMap(SeedPerson::username, person -> hasher.hash(password(person))));
  }

  private String password(SeedPerson person) {
    return of(person, passwords);
  }

  private static String of(SeedPerson person, Map<String, String> values) {
    String value = values.get(person.username());
    if (value == null) {
      throw new IllegalArgumentException(person.username() + " is not in the seed");
    }
    return value;
  }
}
