package petstore.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Shop.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
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
}
