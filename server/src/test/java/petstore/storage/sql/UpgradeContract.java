package petstore.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.pets.Availability.AVAILABLE;
import static petstore.storage.Shop.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.Species;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import petstore.storage.Searches;
import petstore.storage.StorageUnavailable;

/// What becomes of a database that an older program wrote.
public abstract class UpgradeContract {
  private static final Tenant TENANT = Tenant.DEFAULT;

  /// The database, empty at first.
  protected abstract DataSource database();

  protected abstract Flavor flavor();

  protected abstract Storage open() throws StorageUnavailable;

  /// Brings the empty database to an older version.
  protected final void migrateTo(int version) {
    var newest = Schema.flyway(database(), flavor()).getConfiguration();
    Flyway.configure().configuration(newest).target(String.valueOf(version)).load().migrate();
  }

  /// Writes a user as version 2 did.
  protected final User insertAsOfVersion2(String name, String password) {
    var id = UUID.randomUUID();
    String sealed = password.isEmpty() ? "" : ",\"sealedPassword\":\"sealed:" + password + "\"";
    run(
        """
        INSERT INTO users (tenant, username, number, id, version, doc) VALUES ('%s', '%s', 7, '%s',
          2, '{"v":1,"created":1000000000,"updated":2000000000,"username":"%s",
          "email":"Ann@Example.com"%s,"userStatus":3}')
        """
            .formatted(TENANT, name, id, name, sealed));
    String opened = password.isEmpty() ? null : new StringBuilder(password).reverse().toString();
    return new User(
        7,
        id,
        2,
        Instant.ofEpochSecond(1),
        Instant.ofEpochSecond(2),
        Birth.CLASSIC,
        Role.CUSTOMER,
        new UserAccount(name, null, null, "Ann@Example.com", opened, null, 3),
        null,
        UserSettings.DEFAULT);
  }

  private void run(String sql) {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  @Test
  void users_of_version_2_are_found_in_every_way() throws Exception {
    migrateTo(2);
    User ann = insertAsOfVersion2("Ann", "terces");
    User bob = insertAsOfVersion2("bob", "");
    try (Storage storage = open()) {
      assertEquals(Optional.of(ann), storage.users().find(TENANT, "Ann"));
      assertEquals(Optional.of(ann), storage.users().find(TENANT, ann.id()));
      assertEquals(List.of(ann), storage.users().alike(TENANT, "aNN"));
      assertEquals(List.of(ann, bob), storage.users().list(TENANT, "", 10));
      assertEquals(List.of(ann), storage.users().withCopy(TENANT, 10));
      assertEquals(Optional.empty(), storage.users().withEmail(TENANT, "ann@example.com"));
    }
  }

  @Test
  void users_of_version_2_live_beside_accounts() throws Exception {
    migrateTo(2);
    User ann = insertAsOfVersion2("Ann", "terces");
    try (Storage storage = open()) {
      User account = account("Bob", "Ann@example.com");
      User hashed = ann.withHash("$hash", false);
      storage.inTransaction(() -> {
        storage.users().insert(TENANT, account);
        storage.users().update(TENANT, "Ann", hashed);
        return true;
      });
      assertEquals(Optional.of(account), storage.users().withEmail(TENANT, "ann@example.com"));
      assertEquals(Optional.of(hashed), storage.users().find(TENANT, "Ann"));
      assertEquals(List.of(), storage.users().withCopy(TENANT, 10));
    }
  }

  @Test
  void an_older_program_that_still_runs_may_go_on_writing() throws Exception {
    open().close();
    User ann = insertAsOfVersion2("Ann", "terces");
    try (Storage storage = open()) {
      assertEquals(List.of(ann), storage.users().alike(TENANT, "ann"));
      assertEquals(List.of(ann), storage.users().withCopy(TENANT, 10));
    }
  }

  @Test
  void grants_and_signing_keys_of_version_3_are_still_good() throws Exception {
    migrateTo(3);
    User ann = insertAsOfVersion2("Ann", "");
    UUID id = insertGrantAsOfVersion3(ann);
    run(
        "INSERT INTO signing_keys (id, created, signs_from, sealed) VALUES ('k', 1, 2,"
            + " 'sealed:}{')");
    try (Storage storage = open()) {
      var grant = storage.grants().find(TENANT, id).orElseThrow();
      assertEquals("petstore", grant.client());
      assertEquals(List.of(grant), storage.grants().of(TENANT, ann.id()));
      assertEquals("{}", storage.signingKeys().all().getFirst().jwk());
      UUID later = insertGrantAsOfVersion3(ann);
      assertTrue(storage.grants().find(TENANT, later).isPresent());
    }
  }

  private UUID insertGrantAsOfVersion3(User user) {
    var id = UUID.randomUUID();
    run(
        """
        INSERT INTO grants (tenant, id, user_id, expires, doc) VALUES ('%s', '%s', '%s',
          2000000000, '{"v":1,"created":1000000000,"client":"petstore","scopes":"read:pets"}')
        """
            .formatted(TENANT, id, user.id()));
    return id;
  }

  @Test
  void pets_of_version_4_are_found_in_every_new_way() throws Exception {
    migrateTo(4);
    for (int number = 1; number <= 450; number++) {
      insertPetAsOfVersion4(number);
    }
    try (Storage storage = open()) {
      assertEquals(450, storage.pets().inventory(TENANT).count(Species.DOG, AVAILABLE));
      assertEquals(Map.of("available", 450L), storage.pets().countByStatus(TENANT));
      PetSearch rex = Searches.with(Searches.ANY, Set.of(Species.DOG), Set.of(), List.of("rex"));
      var page = storage.pets().search(TENANT, rex, PageRequest.page(5, 100));
      assertEquals(Page.Total.exactly(450), page.total());
      assertEquals(50, page.items().size());
      Pet last = page.items().getLast();
      assertEquals(450, last.number());
      storage.inTransaction(() -> storage.pets().delete(TENANT, 450));
      assertEquals(449, storage.pets().inventory(TENANT).total());
      assertEquals(
          Page.Total.exactly(449),
          storage.pets().search(TENANT, rex, PageRequest.page(1, 1)).total());
    }
  }

  @Test
  void pets_that_an_older_program_goes_on_writing_are_found() throws Exception {
    migrateTo(4);
    insertPetAsOfVersion4(1);
    PetSearch dogs = Searches.with(Searches.ANY, Set.of(Species.DOG), Set.of(), List.of());
    try (Storage storage = open()) {
      var first = PageRequest.page(1, 10);
      assertEquals(1, storage.pets().search(TENANT, dogs, first).items().size());
      insertPetAsOfVersion4(2);
      run(
          "UPDATE pets SET stamp = 99, status = 'sold', doc = '{\"v\":1,\"name\":\"Tom\","
              + "\"category\":{\"id\":2,\"name\":\"Cats\"},\"status\":\"sold\"}' WHERE number = 1");
      assertEquals(
          List.of(2L),
          storage.pets().search(TENANT, dogs, first).items().stream().map(Pet::number).toList());
      PetSearch tom = Searches.with(Searches.ANY, Set.of(), Set.of(), List.of("tom"));
      assertEquals(1, storage.pets().search(TENANT, tom, first).items().size());
      PetSearch rex = Searches.with(Searches.ANY, Set.of(), Set.of(), List.of("rex"));
      assertEquals(1, storage.pets().search(TENANT, rex, first).items().size());
    }
  }

  // With what version 4 counted.
  private void insertPetAsOfVersion4(long number) {
    run(
        """
        INSERT INTO pets (tenant, number, id, version, stamp, position, status, doc)
        VALUES ('%1$s', %2$d, '%3$s', 1, %2$d, %2$d, 'available', '{"v":1,"created":1,"updated":1,
          "category":{"id":1,"name":"Dogs"},"name":"Rex %2$d","status":"available"}')
        """
            .formatted(TENANT, number, UUID.randomUUID()));
    run(
        """
        INSERT INTO tallies (tenant, kind, word, slot, full_word, things, total)
        VALUES ('%s', 'pets', 'available', %d, 'available', 1, 1)
        ON CONFLICT (tenant, kind, word, slot) DO UPDATE
        SET things = tallies.things + 1, total = tallies.total + 1
        """
            .formatted(TENANT, number % 16));
  }
}
