package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;
import petstore.support.TestShop;

class ClientCommandsTest {
  private static final Set<GrantKind> CODE =
      Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN);

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

  private Client find(String id) {
    return shop.storage().clients().find(Tenant.DEFAULT, id).orElseThrow();
  }

  @Test
  void a_service_is_added_and_its_secret_is_the_last_line() {
    assertEquals(0, cli.call("clients", "add", "build", "--name", "Build robot"));
    List<String> lines = cli.output().lines().toList();
    assertEquals("client build was added; its secret is said only once:", lines.getFirst());
    assertEquals(2, lines.size());
    Client client = find("build");
    assertEquals("Build robot", client.name());
    assertEquals(Set.of(GrantKind.CLIENT_CREDENTIALS), client.grants());
    assertEquals(Scope.ofShop(), client.scopes());
    assertEquals(
        Optional.of(client),
        shop.core()
            .oauth()
            .clients()
            .authenticate(Tenant.DEFAULT, "build", lines.getLast(), "192.0.2.1"));
  }

  @Test
  void an_app_is_added_without_a_secret() {
    assertEquals(
        0,
        cli.call(
            "clients",
            "add",
            "app",
            "--name=App",
            "--public",
            "--redirect-uri=http://localhost/cb",
            "--redirect-uri=com.example.app:/cb"));
    assertEquals("public client app was added\n", cli.output());
    Client client = find("app");
    assertTrue(client.isPublic());
    assertEquals(List.of("http://localhost/cb", "com.example.app:/cb"), client.redirectUris());
    assertEquals(CODE, client.grants());
    assertEquals(EnumSet.allOf(Scope.class), client.scopes());
  }

  @Test
  void a_web_site_is_added_with_a_secret() {
    assertEquals(
        0, cli.call("clients", "add", "web", "--name=W", "--redirect-uri=https://w.example/cb"));
    assertFalse(find("web").isPublic());
    assertEquals(CODE, find("web").grants());
  }

  @Test
  void a_device_is_added() {
    assertEquals(0, cli.call("clients", "add", "tv", "--name=TV", "--public"));
    assertEquals(Set.of(GrantKind.DEVICE_CODE, GrantKind.REFRESH_TOKEN), find("tv").grants());
    assertEquals(EnumSet.allOf(Scope.class), find("tv").scopes());
  }

  @Test
  void grants_and_scopes_may_be_said() {
    assertEquals(
        0,
        cli.call(
            "clients",
            "add",
            "old",
            "--name=Old",
            "--public",
            "--redirect-uri=https://old.example/",
            "--grant=implicit",
            "--grant",
            "device_code",
            "--scope=read:pets",
            "--scope",
            "openid"));
    assertEquals(Set.of(GrantKind.IMPLICIT, GrantKind.DEVICE_CODE), find("old").grants());
    assertEquals(Set.of(Scope.READ_PETS, Scope.OPENID), find("old").scopes());
  }

  @Test
  void a_client_is_added_to_the_shop_of_a_tenant() {
    var tenant = new UUID(7, 7);
    assertEquals(0, cli.call("clients", "add", "build", "--name=B", "--tenant", tenant.toString()));
    var clients = shop.storage().clients();
    assertTrue(clients.find(new Tenant(tenant), "build").isPresent());
    assertTrue(clients.find(new Tenant(tenant), "swagger-ui").isPresent());
    assertEquals(Optional.empty(), clients.find(Tenant.DEFAULT, "build"));
  }

  @Test
  void an_id_is_given_once() {
    assertEquals(1, cli.call("clients", "add", "swagger-ui", "--name=S"));
    assertEquals("petstore: id is taken\n", cli.errors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clients add x                                  | missing required option: '--name=TEXT'
          clients add --name=X                           | missing required parameter: 'ID'
          clients add x --name=X --grant=password        | --grant: 'password' is not a grant such as authorization_code
          clients add x --name=X --scope=admin           | --scope: 'admin' is not a scope such as read:pets
          clients add a/b --name=X                       | ID must consist of 1 to 64 ASCII letters, digits and . _ -
          clients add petstore --name=X                  | ID is the server's own
          clients add x --name=                          | --name must have 1 to 100 characters
          clients add x --name=X --redirect-uri=/a#b     | --redirect-uri: '/a#b' must not have a fragment
          clients add x --name=X --grant=implicit        | --grant must not have implicit without a redirect URI
          clients add x --name=X --public --grant=client_credentials | --grant must not have client_credentials without a secret
          clients remove                                 | missing required parameter: 'ID'
          clients list --memory                          | --memory keeps nothing that could be looked after
          """)
  void misuse_is_one_line_and_exit_code_2(String arguments, String line) {
    assertEquals(2, cli.call(arguments.split(" ", -1)));
    assertEquals("petstore: " + line + "\n", cli.errors());
    assertEquals(List.of(), cli.program.administered);
  }

  @Test
  void clients_are_listed_by_id_without_their_secrets() {
    assertEquals(0, cli.call("clients", "list"));
    List<String> lines = cli.output().lines().toList();
    assertEquals(
        List.of("ID", "NAME", "KIND", "GRANTS", "REDIRECT URIS", "SCOPES", "CREATED"),
        List.of(lines.getFirst().split("  +", -1)));
    assertEquals(
        List.of("demo-service", "petstore-cli", "petstore-connector", "swagger-ui"),
        lines.stream().skip(1).map(line -> line.split(" ", 2)[0]).toList());
    assertTrue(lines.get(1).contains("  confidential  client_credentials"), lines.get(1));
    assertTrue(lines.get(2).contains("  public "), lines.get(2));
    assertTrue(
        lines.get(3).contains("  http://localhost/callback http://127.0.0.1/callback  "),
        lines.get(3));
    assertFalse(cli.output().contains(find("demo-service").secretDigest().orElseThrow()));
  }

  @Test
  void clients_are_listed_as_json() {
    assertEquals(0, cli.call("clients", "list", "--format=json"));
    assertTrue(
        cli.output()
            .contains(
                "{\"id\":\"petstore-connector\",\"name\":\"Petstore Connector\","
                    + "\"kind\":\"public\",\"grants\":[\"implicit\"],\"redirectUris\":"
                    + "[\"http://localhost/callback\",\"http://127.0.0.1/callback\"],"
                    + "\"scopes\":[\"read:pets\",\"write:pets\"],\"createdAt\":\"20"),
        cli.output());
  }

  @Test
  void a_client_is_removed_once() {
    assertEquals(0, cli.call("clients", "remove", "petstore-cli"));
    assertEquals("client petstore-cli was removed, with all that it was given\n", cli.output());
    assertEquals(3, shop.storage().clients().all(Tenant.DEFAULT).size());
    assertEquals(1, cli.call("clients", "remove", "petstore-cli"));
    assertEquals("petstore: there is no client petstore-cli\n", cli.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients", "clients --help", "help clients", "clients add -h"})
  void the_help_of_clients_fits_80_columns_and_has_every_option(String arguments) {
    assertEquals(0, cli.call(arguments.split(" ", -1)));
    HelpCheck.of(cli, "clients");
  }
}
