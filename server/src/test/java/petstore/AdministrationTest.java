package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petstore.api.Behavior;
import petstore.core.NewPassword;
import petstore.core.Seeding;
import petstore.core.Seeding.Seed;
import petstore.core.auth.Accounts;
import petstore.core.events.EventLog;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.kernel.Tenant;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.http.jetty.ServerConfig;
import petstore.outbound.GatewayConfig;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;
import petstore.support.Client;
import petstore.support.PlainHasher;

/// What the commands do to a store, with and without a server on it.
class AdministrationTest {
  @TempDir private Path directory = Path.of("");

  private final PlainHasher hasher = new PlainHasher();
  private final Petstore petstore = new Petstore(hasher, gateway -> gateway);

  @Test
  void a_first_start_tells_passwords_and_a_second_does_not() throws Exception {
    assertEquals(List.of("customer", "staff", "demo-service"), names(start()));
    assertEquals(2, hasher.made());
    assertEquals(List.of(), names(start()));
    assertEquals(2, hasher.made());
  }

  @Test
  void a_reset_gives_the_passwords_that_it_is_given() throws Exception {
    start();
    var given =
        new Config.Shop(
            Seed.SMALL, 10, Optional.empty(), Optional.of("given to staff"), Optional.empty());
    assertEquals(
        new Seeding.Reset(true, List.of()),
        petstore.reset(store(), given, "http://localhost", Optional.empty()));
    assertTrue(hasher.matches("given to staff", hashOfStaff()));
  }

  @Test
  void a_user_who_is_added_by_a_command_is_told_of_and_nobody_of_the_seed() throws Exception {
    start();
    List<EventLog.Entry> told =
        petstore.administer(
            store(),
            core -> {
              var draft =
                  new Accounts.SignUp(
                      "ann", "ann@example.com", "Ann", "Lee", null, null, Preferences.DEFAULT);
              core.auth().accounts().signUp(Tenant.DEFAULT, draft, Role.STAFF);
              return core.events().after(0, 10);
            });
    assertEquals(1, told.size());
    assertEquals(EventType.USER_CREATED, told.getFirst().event().type());
  }

  @Test
  void what_is_changed_beside_a_running_server_counts_there() throws Exception {
    Program.Running server = petstore.start(config());
    try {
      var client = new Client(server.port());
      String path = "GET /v2/user/login?username=staff&password=changed+here";
      assertEquals(400, client.send(path).status());
      petstore.administer(
          store(),
          core -> {
            core.auth().accounts().setPassword(Tenant.DEFAULT, "staff", "changed here");
            return true;
          });
      assertEquals(200, client.send(path).status());
    } finally {
      server.stop();
    }
  }

  @Test
  void a_key_that_is_made_is_there_at_the_next_call() throws Exception {
    start();
    var made =
        petstore.administer(
            store(),
            core ->
                core.auth()
                    .apiKeys()
                    .create(Tenant.DEFAULT, "k", Set.of(Scope.READ_PETS), Optional.empty()));
    assertEquals(
        Set.of("special-key", "k"),
        petstore.administer(
            store(),
            core ->
                Set.copyOf(
                    core.auth().apiKeys().all(Tenant.DEFAULT).stream()
                        .map(key -> key.name())
                        .toList())));
    assertFalse(made.secret().isEmpty());
  }

  @Test
  void where_no_server_was_started_nothing_is_made() throws IOException {
    assertThrows(StorageUnavailable.class, () -> petstore.administer(store(), _ -> true));
    try (var files = Files.list(directory)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void a_store_that_has_no_shop_is_refused() throws IOException {
    Files.writeString(directory.resolve("something"), "else");
    var refused =
        assertThrows(StorageUnavailable.class, () -> petstore.administer(store(), _ -> true));
    assertEquals(
        "there is no shop in " + directory + " yet: the first start of a server makes it",
        refused.getMessage());
  }

  private List<NewPassword> start() throws IOException, StorageUnavailable {
    Program.Running server = petstore.start(config());
    server.stop();
    return server.newPasswords();
  }

  private String hashOfStaff() throws IOException, StorageUnavailable {
    List<User> users =
        petstore.administer(store(), core -> core.users().list(Tenant.DEFAULT, "", 100));
    return users.stream()
        .filter(user -> user.account().username().equals("staff"))
        .flatMap(user -> Optional.ofNullable(user.passwordHash()).stream())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<NewPassword> passwords) {
    return passwords.stream().map(NewPassword::username).toList();
  }

  private Config.Store store() {
    return new Config.Store(
        new StorageConfig.Sqlite(directory), Optional.of(directory.resolve("secret.key")));
  }

  private Config config() {
    return new Config(
        new Config.Web(
            new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty()),
        store(),
        new Config.Shop(Seed.SMALL, 10, Optional.empty(), Optional.empty(), Optional.empty()),
        new Config.Classic(Behavior.DOCUMENTED, false),
        GatewayConfig.DEFAULT,
        Optional.empty(),
        new Config.Webhooks(Reach.PUBLIC),
        new Config.Limits(OptionalInt.empty()),
        new Config.Conditions(false, Set.of()),
        new Config.Log(Config.Log.Format.TEXT, false));
  }
}
