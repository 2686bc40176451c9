package petstore.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.SeedData.SeedPerson;
import petstore.core.auth.ApiKey;
import petstore.core.auth.Revocations;
import petstore.core.auth.Secrets;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.orders.Order;
import petstore.core.orders.OrderDetails;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.tenants.Tenants;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;

/// Fills the server's own shops when they are opened for the first time, and again on demand.
public final class Seeding {
  private final Storage storage;
  private final Tenants tenants;
  private final SeedPeople people;
  private final Revocations revocations;
  private final Ids ids;
  private final InstantSource clock;
  private final String publicUrl;

  Seeding(
      Storage storage,
      Tenants tenants,
      SeedPeople people,
      Revocations revocations,
      Ids ids,
      InstantSource clock,
      String publicUrl) {
    this.storage = storage;
    this.tenants = tenants;
    this.people = people;
    this.revocations = revocations;
    this.ids = ids;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /// What a shop starts with.
  public enum Seed {
    /// Nothing.
    NONE,
    /// The published pets, orders and users; a customer, a member of staff, an API key and clients.
    SMALL,
    /// The same, and 200 pets, 45 users and 60 orders of the Modern edition, as if the shop had
    /// been open for a year; not in the shops that the classic editions have for themselves.
    DEMO
  }

  /// What a reset did.
  ///
  /// @param wasThere whether there was anything to bring back
  /// @param made passwords that were made for it
  public record Reset(boolean wasThere, List<NewPassword> made) {
    public Reset {
      made = List.copyOf(made);
    }
  }

  /// A person of the seed with the hash of their password in one shop.
  private record Member(SeedPerson person, String hash) {}

  /// Who is let in to one shop.
  ///
  /// @param demoDigest of the secret of the client that has one
  private record Admitted(List<Member> members, String demoDigest) {
    Stream<String> inUse() {
      return Stream.concat(members.stream().map(Member::hash), Stream.of(demoDigest));
    }
  }

  /// Opens the server's own shops that are not there yet.
  ///
  /// @return passwords that were made for them, the same in all shops
  public List<NewPassword> open(Seed seed) {
    var opened = new ArrayList<Admitted>();
    for (Tenant tenant : ownTenants()) {
      if (!storage.tenants().exists(tenant)) {
        List<Member> members = members(tenant, seed);
        Optional<DemoStock> demo = demo(tenant, seed);
        storage
            .inTransaction(() -> openOne(tenant, seed, admitted(tenant, members), demo))
            .ifPresent(opened::add);
      }
    }
    return made(opened);
  }

  /// Brings one tenant back to what it started with: one of the server's own to `seed`, any other
  /// to the template. The people of the seed keep their passwords, and its client its secret,
  /// except for those that are given.
  public Reset reset(Tenant tenant, Seed seed) {
    Reset reset = resetOne(tenant, seed);
    revocations.happened();
    return reset;
  }

  private Reset resetOne(Tenant tenant, Seed seed) {
    if (!Tenants.isOwn(tenant)) {
      return new Reset(tenants.reset(tenant), List.of());
    }
    List<Member> prepared = members(tenant, seed);
    Optional<DemoStock> demo = demo(tenant, seed);
    return storage.inTransaction(() -> {
      if (!prepared.isEmpty()) {
        storage.users().lock(tenant);
      }
      // a password may have been changed since it was looked for
      List<Member> members =
          prepared.stream()
              .map(member -> new Member(member.person(), newest(tenant, member)))
              .toList();
      Admitted admitted = admitted(tenant, members);
      boolean wasThere = tenants.reset(tenant);
      return new Reset(wasThere, made(openOne(tenant, seed, admitted, demo).stream().toList()));
    });
  }

  /// Brings all the server's own shops back to `seed`.
  ///
  /// @return passwords that were made for them, the same in all shops
  public List<NewPassword> resetAll(Seed seed) {
    return ownTenants().stream()
        .flatMap(tenant -> reset(tenant, seed).made().stream())
        .distinct()
        .toList();
  }

  // The template first: the others take from it whom they do not know.
  private static List<Tenant> ownTenants() {
    return List.of(Tenant.TEMPLATE, Tenant.DEFAULT, Tenant.CLASSIC_V2, Tenant.CLASSIC_V3);
  }

  private List<Member> members(Tenant tenant, Seed seed) {
    return seed == Seed.NONE
        ? List.of()
        : SeedData.people().stream()
            .map(person -> new Member(person, hash(tenant, person)))
            .toList();
  }

  private String hash(Tenant tenant, SeedPerson person) {
    return people.isGiven(person)
        ? people.hash(person)
        : kept(tenant, person)
            .or(() -> kept(Tenant.TEMPLATE, person))
            .orElseGet(() -> people.hash(person));
  }

  private String newest(Tenant tenant, Member member) {
    return people.isGiven(member.person())
        ? member.hash()
        : kept(tenant, member.person()).orElse(member.hash());
  }

  // Of nobody else who happens to have the name: staff is made by those who run the server alone.
  private Optional<String> kept(Tenant tenant, SeedPerson person) {
    return storage
        .users()
        .find(tenant, person.username())
        .filter(user -> user.birth() == Birth.ACCOUNT && user.role() == person.role())
        .map(User::passwordHash);
  }

  private Admitted admitted(Tenant tenant, List<Member> members) {
    String digest =
        people.isDemoGiven()
            ? people.demoDigest()
            : keptDigest(tenant)
                .or(() -> keptDigest(Tenant.TEMPLATE))
                .orElseGet(people::demoDigest);
    return new Admitted(members, digest);
  }

  private Optional<String> keptDigest(Tenant tenant) {
    return storage.clients().find(tenant, SeedData.DEMO_SERVICE).flatMap(Client::secretDigest);
  }

  private List<NewPassword> made(List<Admitted> admitted) {
    return people.made(admitted.stream().flatMap(Admitted::inUse).collect(Collectors.toSet()));
  }

  private Optional<DemoStock> demo(Tenant tenant, Seed seed) {
    return DemoStock.of(tenant, seed, clock.instant(), publicUrl, ids);
  }

  // Who was let in: nobody by an empty seed, or where the shop was there.
  private Optional<Admitted> openOne(
      Tenant tenant, Seed seed, Admitted admitted, Optional<DemoStock> demo) {
    if (!storage.tenants().add(tenant) || seed == Seed.NONE) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    fill(tenant, now);
    admit(tenant, admitted, demo, now);
    demo.ifPresent(stock -> stock.store(tenant, storage));
    return Optional.of(admitted);
  }

  private void fill(Tenant tenant, Instant now) {
    long number = 1;
    for (PetProfile pet : SeedData.pets()) {
      storage.pets().insert(tenant, new Pet(number++, ids.next(), 1, now, now, pet));
    }
    number = 1;
    for (var order :
        tenant.equals(Tenant.CLASSIC_V3) ? SeedData.ordersOfV3() : SeedData.ordersOfV2()) {
      var details =
          new OrderDetails(order.pet(), order.quantity(), now, order.status(), order.complete());
      storage.orders().insert(tenant, new Order(number++, ids.next(), 1, now, now, details));
    }
    number = 1;
    for (UserAccount user : SeedData.users()) {
      storage.users().insert(tenant, User.classic(number++, ids.next(), now, user));
    }
  }

  private void admit(Tenant tenant, Admitted admitted, Optional<DemoStock> demo, Instant now) {
    Instant since = demo.map(DemoStock::since).orElse(now);
    for (Member member : admitted.members()) {
      UUID id =
          demo.filter(_ -> member.person().equals(SeedData.CUSTOMER))
              .map(DemoStock::customer)
              .orElseGet(() -> ids.next(since));
      storage.users().insert(tenant, user(member, id, since));
    }
    var key =
        new ApiKey(ids.next(), SeedData.API_KEY, SeedData.API_KEY_SCOPES, now, Optional.empty());
    storage.apiKeys().insert(tenant, Secrets.digest(SeedData.API_KEY), key);
    SeedData.clients(admitted.demoDigest(), now)
        .forEach(client -> storage.clients().insert(tenant, client));
  }

  // Numbered 0, so that the published numbering goes on behind the published users.
  private static User user(Member member, UUID id, Instant since) {
    SeedPerson person = member.person();
    return new User(
        0,
        id,
        1,
        since,
        since,
        Birth.ACCOUNT,
        person.role(),
        new UserAccount(
            person.username(),
            person.firstName(),
            person.lastName(),
            person.email(),
            null,
            null,
            1),
        member.hash(),
        new UserSettings(true, Preferences.DEFAULT, "en", null, null));
  }
}
