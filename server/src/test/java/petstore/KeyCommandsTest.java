package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.auth.ApiKey;
import petstore.core.auth.Secrets;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.auth.SigningKey;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.support.TestShop;

class KeyCommandsTest {
  private final CommandLineDriver cli = new CommandLineDriver();
  private final TestShop shop = TestShop.open();

  @BeforeEach
  void look_after_the_shop() {
    cli.program.shop = shop.core();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_key_is_made_and_is_the_last_line() {
    assertEquals(
        0, cli.call("keys", "create", "build", "--scope", "write:pets", "--scope=read:pets"));
    List<String> lines = cli.output().lines().toList();
    ApiKey key = find(lines.getLast());
    assertEquals("build", key.name());
    assertEquals(Set.of(Scope.READ_PETS, Scope.WRITE_PETS), key.scopes());
    assertEquals(Optional.empty(), key.expiresAt());
    assertEquals(
        "key %s opens read:pets write:pets until it is revoked; it is said only once:"
            .formatted(key.id()),
        lines.getFirst());
    assertEquals(2, lines.size());
  }

  @Test
  void a_key_may_expire_on_a_day() {
    assertEquals(
        0, cli.call("keys", "create", "build", "--scope", "read:pets", "--expires", "2099-12-31"));
    assertEquals(Optional.of(Instant.parse("2099-12-31T00:00:00Z")), made().expiresAt());
    assertTrue(cli.output().contains("until 2099-12-31T00:00:00Z;"), cli.output());
  }

  @Test
  void a_key_may_expire_after_days() {
    assertEquals(
        0, cli.call("keys", "create", "build", "--scope", "read:pets", "--expires", "90d"));
    Duration left = Duration.between(Instant.now(), made().expiresAt().orElseThrow());
    assertEquals(90, left.plusMinutes(1).toDays());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          keys create k                                       | missing required option: '--scope=SCOPE'
          keys create --scope read:pets                       | missing required parameter: 'NAME'
          keys create k --scope pets                          | --scope: 'pets' is not a scope such as read:pets
          keys create k --scope openid                        | --scope: 'openid' is not a scope such as read:pets
          keys create k --scope offline_access                | --scope: 'offline_access' is not a scope such as read:pets
          keys create k --scope read:pets --expires soon      | --expires: 'soon' is not a number of days such as 90d, or a date such as 2027-01-01
          keys create k --scope read:pets --expires -1d       | --expires: '-1d' is not a number of days such as 90d, or a date such as 2027-01-01
          keys create k --scope read:pets --expires 10000d0   | --expires: '10000d0' is not a number of days such as 90d, or a date such as 2027-01-01
          keys create k --scope read:pets --expires 2999-12-31 | --expires: 2999-12-31T00:00:00Z is more than 36500 days away
          keys create k --scope read:pets --expires 2020-01-01 | --expires: 2020-01-01T00:00:00Z is over
          keys revoke x                                       | ID: 'x' is not a UUID
          keys rotate --tenant x                              | unknown option --tenant; petstore --help tells what there is
          keys rotate --memory                                | --memory keeps nothing that could be looked after
          """)
  void misuse_is_one_line_and_exit_code_2(String arguments, String line) {
    assertEquals(2, cli.call(arguments.split(" ", -1)));
    assertEquals("petstore: " + line + "\n", cli.errors());
    assertEquals(List.of(), cli.program.administered);
  }

  @Test
  void a_key_without_a_name_is_refused() {
    assertEquals(2, cli.call("keys", "create", " ", "--scope", "read:pets"));
    assertEquals("petstore: NAME must have 1 to 100 characters\n", cli.errors());
  }

  @Test
  void keys_are_listed_without_what_they_are() {
    assertEquals(0, cli.call("keys", "list"));
    List<String> lines = cli.output().lines().toList();
    assertEquals(
        List.of("ID", "NAME", "SCOPES", "CREATED", "EXPIRES"),
        List.of(lines.get(0).split(" +", -1)));
    assertTrue(
        lines.get(1).matches("[0-9a-f-]{36}  special-key  read:pets write:pets  \\S+Z +-"),
        lines.get(1));
    assertEquals(2, lines.size());
  }

  @Test
  void keys_are_listed_as_json() {
    assertEquals(0, cli.call("keys", "list", "--format=json"));
    assertTrue(
        cli.output()
            .matches(
                "\\[\n\\{\"id\":\"[0-9a-f-]{36}\",\"name\":\"special-key\","
                    + "\"scopes\":\\[\"read:pets\",\"write:pets\"\\],"
                    + "\"createdAt\":\"[^\"]*Z\",\"expiresAt\":null\\}\n\\]\n"),
        cli.output());
  }

  @Test
  void a_key_is_revoked_once() {
    ApiKey key = find("special-key");
    assertEquals(0, cli.call("keys", "revoke", key.id().toString()));
    assertEquals("key " + key.id() + " was revoked\n", cli.output());
    assertTrue(keys().isEmpty());
    assertEquals(1, cli.call("keys", "revoke", key.id().toString()));
    assertEquals("petstore: there is no key " + key.id() + "\n", cli.errors());
  }

  @Test
  void all_signing_keys_that_are_in_use_are_rotated() {
    SigningKey before = shop.core().auth().signingKeys().current(SigningAlgorithm.RS256);
    assertEquals(0, cli.call("keys", "rotate"));
    List<SigningKey> keys = shop.storage().signingKeys().all();
    assertEquals(3, keys.size(), keys::toString);
    assertTrue(keys.contains(before));
    assertTrue(
        cli.output()
            .matches(
                """
                access tokens are signed with key \\S{36} from \\S{19}Z on
                ID tokens are signed with key \\S{36} from \\S{19}Z on
                """),
        cli.output());
  }

  @Test
  void the_signing_key_is_rotated() {
    SigningKey before = shop.core().auth().signingKeys().current(SigningAlgorithm.ES256);
    assertEquals(0, cli.call("keys", "rotate", "--data", "/d"));
    SigningKey newest = shop.storage().signingKeys().all().getFirst();
    assertFalse(newest.id().equals(before.id()));
    assertTrue(
        cli.output()
            .matches("access tokens are signed with key " + newest.id() + " from \\S{19}Z on\n"),
        cli.output());
    assertEquals(List.of("/d"), cli.program.administered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys", "keys --help", "help keys", "keys create -h"})
  void the_help_of_keys_fits_80_columns_and_has_every_option(String arguments) {
    assertEquals(0, cli.call(arguments.split(" ", -1)));
    HelpCheck.of(cli, "keys");
  }

  private List<ApiKey> keys() {
    return shop.storage().apiKeys().all(Tenant.DEFAULT);
  }

  private ApiKey made() {
    return find(cli.output().lines().toList().getLast());
  }

  private ApiKey find(String secret) {
    return shop.storage().apiKeys().find(Tenant.DEFAULT, Secrets.digest(secret)).orElseThrow();
  }
}
