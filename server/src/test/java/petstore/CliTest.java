package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.NewPassword;
import petstore.http.jetty.ServerConfig.Tls;
import petstore.storage.StorageConfig;
import petstore.storage.StorageConfig.Postgres;
import petstore.storage.StorageConfig.Sqlite;

class CliTest {
  private final CommandLineDriver cli = new CommandLineDriver();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --port x                            | --port: 'x' is not a port (0 to 65535)
          --port 65536                        | --port: '65536' is not a port (0 to 65535)
          --port=-1                           | --port: '-1' is not a port (0 to 65535)
          --port                              | missing required parameter for option '--port' (PORT)
          --port 1 --port 2                   | option '--port' (PORT) should be specified only once
          --prot 1                            | unknown option --prot; petstore --help tells what there is
          --database-pasword=secret           | unknown option --database-pasword; petstore --help tells what there is
          start                               | unknown command start; petstore --help tells what there is
          serve now                           | unexpected argument now; petstore --help tells what there is
          --port 1 reset                      | unexpected argument reset; petstore --help tells what there is
          serve --tenant x                    | unknown option --tenant; petstore --help tells what there is
          --public-url localhost:80           | --public-url: 'localhost:80' is not a URL such as https://petstore.example.com
          --public-url ftp://localhost        | --public-url: 'ftp://localhost' is not a URL such as https://petstore.example.com
          --public-url http://h/?q            | --public-url: 'http://h/?q' is not a URL such as https://petstore.example.com
          --public-url http://h/a/../b        | --public-url: 'http://h/a/../b' is not a URL such as https://petstore.example.com
          --public-url http://h/a//b          | --public-url: 'http://h/a//b' is not a URL such as https://petstore.example.com
          --public-url http://h/a%2Fb         | --public-url: 'http://h/a%2Fb' is not a URL such as https://petstore.example.com
          --public-url http://h/a;b           | --public-url: 'http://h/a;b' is not a URL such as https://petstore.example.com
          --trusted-proxies localhost         | --trusted-proxies: 'localhost' is neither an address nor a network such as 10.0.0.0/8
          --trusted-proxies ::1,10.0.0.0/33   | --trusted-proxies: '10.0.0.0/33' is neither an address nor a network such as 10.0.0.0/8
          --tls-cert c.pem                    | --tls-cert needs --tls-key
          --tls-key k.pem                     | --tls-key needs --tls-cert
          --memory --data d                   | --memory and --data exclude each other
          --memory --database-url jdbc:postgresql:p | --memory and --database-url exclude each other
          --data d --database-url jdbc:postgresql:p | --data and --database-url exclude each other
          --database-url jdbc:mysql:secret    | --database-url: not a URL such as jdbc:postgresql://localhost/petstore
          --database-user u                   | --database-user needs --database-url
          --database-password p               | --database-password needs --database-url
          --seed large                        | --seed: 'large' is not none, small or demo
          --staff-password=                   | --staff-password: not 1 to 1024 bytes
          --demo-secret=fifteen-letters       | --demo-secret: not 16 to 1024 visible ASCII characters
          --max-tenants many                  | --max-tenants: 'many' is not a number (0 to 2147483647)
          --classic strict                    | --classic: 'strict' is not documented or observed
          --classic-security on               | --classic-security: 'on' is not open or enforced
          --log-format xml                    | --log-format: 'xml' is not text or json
          --access-log=maybe                  | --access-log: 'maybe' is not true or false
          reset --tenant 1-2-3-4-5            | --tenant: '1-2-3-4-5' is not a UUID
          reset --memory                      | --memory keeps nothing that could be reset
          reset --port 1                      | unknown option --port; petstore --help tells what there is
          """)
  void misuse_is_one_line_and_exit_code_2(String arguments, String line) {
    assertEquals(2, cli.call(arguments.split(" ", -1)));
    assertEquals("petstore: " + line + "\n", cli.errors());
    assertEquals("", cli.output());
    assertTrue(cli.program.started.isEmpty() && cli.program.resets.isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          PETSTORE_PORT=http                        | PETSTORE_PORT: 'http' is not a port (0 to 65535)
          PETSTORE_MEMORY=yes                       | PETSTORE_MEMORY: 'yes' is not true or false
          PETSTORE_MEMORY=true PETSTORE_DATA=d      | PETSTORE_MEMORY and PETSTORE_DATA exclude each other
          PETSTORE_TLS_KEY=k                        | PETSTORE_TLS_KEY needs --tls-cert
          PETSTORE_DATABASE_USER=u                  | PETSTORE_DATABASE_USER needs --database-url
          PETSTORE_PROT=80                          | unknown variable PETSTORE_PROT
          PETSTORE_TENANT=x                         | unknown variable PETSTORE_TENANT
          PETSTORE_ROLE=staff                       | unknown variable PETSTORE_ROLE
          PETSTORE_SCOPE=read:pets                  | unknown variable PETSTORE_SCOPE
          """)
  void misuse_in_the_environment_names_the_variable(String variables, String line) {
    for (String variable : variables.split(" ", -1)) {
      cli.with(variable.split("=", -1)[0], variable.split("=", -1)[1]);
    }
    assertEquals(2, cli.call());
    assertEquals("petstore: " + line + "\n", cli.errors());
  }

  @Test
  void changes_may_have_to_say_what_they_change_for_all_or_for_some() {
    UUID tenant = UUID.fromString("0197f7a2-0000-7000-8000-00000000000a");
    UUID other = UUID.fromString("0197f7a2-0000-7000-8000-00000000000b");
    assertEquals(
        new Config.Conditions(true, Set.of()),
        cli.started("--require-preconditions", "always").conditions());
    assertEquals(
        new Config.Conditions(false, Set.of(tenant, other)),
        new CommandLineDriver()
            .started("--require-preconditions", tenant + ", " + other)
            .conditions());
    assertEquals(2, cli.call("--require-preconditions", "sometimes"));
    assertEquals(2, cli.call("--require-preconditions", tenant + ",1-1-1-1-1"));
  }

  @Test
  void without_arguments_a_server_is_started_and_ends_well() {
    assertEquals(0, cli.call());
    assertEquals(List.of("begin", "await"), cli.life);
    assertEquals(1, cli.program.stops);
    assertEquals("", cli.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port 9000", "serve --port 9000", "--port=9000"})
  void serve_is_the_command_that_need_not_be_named(String arguments) {
    assertEquals(9000, cli.started(arguments.split(" ", -1)).web().server().port());
  }

  @Test
  void a_server_that_is_ready_says_so_in_one_line() {
    cli.call("--memory", "--classic", "observed");
    assertEquals(
        "Petstore is ready at http://localhost:4711, listening on 127.0.0.1 port 4711,"
            + " data: in memory, classic: observed and open, webhooks: local, started in 321 ms\n",
        cli.output());
  }

  @Test
  void passwords_that_were_made_are_told_in_one_line_before_it() {
    cli.program.newPasswords =
        List.of(new NewPassword("customer", "abcd"), new NewPassword("staff", "efgh"));
    cli.call("--memory");
    List<String> lines = cli.output().lines().toList();
    assertEquals(
        "Sign in as customer with the password abcd, or as staff with the password efgh;"
            + " this is said only once",
        lines.getFirst());
    assertTrue(lines.getLast().startsWith("Petstore is ready"));
    assertEquals(2, lines.size());
    assertEquals("", cli.errors());
  }

  @Test
  void a_secret_that_was_made_is_told_in_the_same_line() {
    var secret = new NewPassword(NewPassword.Owner.CLIENT, "demo-service", "cs_ijkl");
    cli.program.newPasswords = List.of(new NewPassword("staff", "efgh"), secret);
    cli.call("--memory");
    assertEquals(
        "Sign in as staff with the password efgh; demo-service has the secret cs_ijkl;"
            + " this is said only once",
        cli.output().lines().findFirst().orElseThrow());
    cli.program.newPasswords = List.of(secret);
    assertEquals(0, cli.call("reset"));
    assertTrue(
        cli.output().endsWith("\ndemo-service has the secret cs_ijkl; this is said only once\n"),
        cli.output());
  }

  @Test
  void the_line_keeps_the_database_password_to_itself() {
    cli.call(
        "--database-url=jdbc:postgresql://db/pets?user=u&password=secret",
        "--database-password=secret");
    assertTrue(cli.output().contains("data: jdbc:postgresql://db/pets,"), cli.output());
    assertFalse(cli.output().contains("secret"), cli.output());
    assertFalse(cli.program.started.getFirst().toString().contains("password=secret]"));
  }

  @Test
  void every_option_reaches_the_configuration() {
    Config config =
        cli.started(
            "--host=::1",
            "--port=0",
            "--public-url=https://pets.example.com/shop/",
            "--trusted-proxies=10.0.0.0/8, ::1",
            "--tls-cert=c.pem",
            "--tls-key=k.pem",
            "--database-url=jdbc:postgresql:p",
            "--database-user=jane",
            "--database-password=pw",
            "--secret-key-file=/k",
            "--seed=none",
            "--max-tenants=7",
            "--classic=observed",
            "--classic-security=open",
            "--log-format=json",
            "--access-log");
    assertEquals("::1", config.web().server().host());
    assertEquals(0, config.web().server().port());
    assertEquals("https://pets.example.com/shop", config.web().publicUrl(1));
    assertEquals(List.of("10.0.0.0/8", "::1"), config.web().server().trustedProxies());
    assertEquals(
        Optional.of(new Tls(Path.of("c.pem"), Path.of("k.pem"))), config.web().server().tls());
    assertEquals(new Postgres("jdbc:postgresql:p", "jane", "pw"), config.store().storage());
    assertEquals(Optional.of(Path.of("/k")), config.store().secretKeyFile());
    assertEquals("NONE 7", config.shop().seed() + " " + config.shop().maxTenants());
    assertEquals(new Config.Classic(Behavior.OBSERVED, false), config.classic());
    assertEquals(new Config.Log(Config.Log.Format.JSON, true), config.log());
  }

  @Test
  void the_command_line_wins_over_the_environment() {
    cli.with("PETSTORE_PORT", "1").with("PETSTORE_HOST", "::1");
    Config config = cli.started("--port", "2");
    assertEquals(2, config.web().server().port());
    assertEquals("::1", config.web().server().host());
  }

  @Test
  void a_store_on_the_command_line_wins_over_any_in_the_environment() {
    cli.with("PETSTORE_DATABASE_URL", "jdbc:postgresql:p").with("PETSTORE_DATABASE_USER", "u");
    Config config = cli.started("--data", "/d");
    assertEquals(new Sqlite(Path.of("/d")), config.store().storage());
  }

  @Test
  void a_switch_is_on_when_it_is_given_both_ways() {
    cli.with("PETSTORE_MEMORY", "true").with("PETSTORE_ACCESS_LOG", "true");
    Config config = cli.started("--memory", "--access-log");
    assertInstanceOf(StorageConfig.Memory.class, config.store().storage());
    assertTrue(config.log().access());
  }

  @Test
  void a_switch_in_the_environment_may_be_off() {
    cli.with("PETSTORE_MEMORY", "false").with("PETSTORE_DATA", "/d");
    assertEquals(new Sqlite(Path.of("/d")), cli.started().store().storage());
  }

  @Test
  void an_empty_variable_is_none() {
    assertEquals(8080, cli.with("PETSTORE_PORT", "").started().web().server().port());
  }

  @Test
  void variables_of_the_launcher_the_connector_and_tests_are_let_through() {
    cli.with("PETSTORE_JAVA_OPTS", "-Xmx1g").with("PETSTORE_TEST_DATABASE_URL", "x");
    cli.with("PETSTORE_BASE_URI", "http://localhost:8080/api/v3").with("PETSTORE_API_KEY", "x");
    assertEquals(0, cli.call());
  }

  @ParameterizedTest
  @CsvSource({
    "~/shop, /home/jane/shop, /home/jane/shop/secret.key",
    "/shop, /shop, /shop/secret.key",
    "~, /home/jane, /home/jane/secret.key"
  })
  void the_key_is_with_the_data(String data, Path directory, Path key) {
    Config config = cli.with("PETSTORE_DATA", data).started();
    assertEquals(new Sqlite(directory), config.store().storage());
    assertEquals(Optional.of(key), config.store().secretKeyFile());
  }

  @Test
  void a_temporary_store_keeps_no_key() {
    assertEquals(Optional.empty(), cli.started("--memory").store().secretKeyFile());
  }

  @Test
  void the_public_url_is_https_with_tls() {
    Config config = cli.started("--tls-cert", "c", "--tls-key", "k");
    assertEquals("https://localhost:8443", config.web().publicUrl(8443));
  }

  @Test
  void the_port_file_appears_complete(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("port");
    assertEquals(0, cli.call("--port-file", file.toString()));
    assertEquals("4711\n", Files.readString(file));
    try (var files = Files.list(directory)) {
      assertEquals(Set.of(file), Set.copyOf(files.toList()));
    }
  }

  @Test
  void a_port_file_that_cannot_be_written_stops_the_server(@TempDir Path directory) {
    Path file = directory.resolve("absent/port");
    assertEquals(1, cli.call("--port-file", file.toString()));
    assertEquals("petstore: the port file " + file + " cannot be written\n", cli.errors());
    assertEquals(List.of("begin", "cancel"), cli.life);
    assertEquals(1, cli.program.stops);
    assertEquals("", cli.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "reset", "train"})
  void what_fails_is_one_line_and_exit_code_1(String command) {
    cli.program.failure = new IOException("port 8080 on 127.0.0.1\n is already in use");
    assertEquals(1, cli.call(command));
    assertEquals("petstore: port 8080 on 127.0.0.1 is already in use\n", cli.errors());
  }

  @Test
  void the_whole_store_is_reset() {
    assertEquals(0, cli.call("reset", "--data", "/d", "--seed", "none"));
    assertEquals(List.of("/d NONE http://localhost:8080 -"), cli.program.resets);
    assertEquals("the store was reset\n", cli.output());
  }

  @Test
  void a_reset_furnishes_a_shop_with_links_to_where_its_server_is() {
    assertEquals(
        0,
        cli.call("reset", "--data", "/d", "--seed", "demo", "--public-url", "https://a.example"));
    assertEquals(List.of("/d DEMO https://a.example -"), cli.program.resets);
  }

  @Test
  void a_reset_tells_passwords_that_it_made() {
    cli.program.newPasswords = List.of(new NewPassword("staff", "efgh"));
    assertEquals(0, cli.call("reset"));
    assertEquals(
        """
        the store was reset
        Sign in as staff with the password efgh; this is said only once
        """,
        cli.output());
  }

  @Test
  void one_tenant_is_reset() {
    String tenant = "01234567-89ab-7def-8123-456789abcdef";
    cli.program.hasSomethingToReset = false;
    assertEquals(0, cli.call("reset", "--tenant", tenant));
    assertEquals(
        List.of("/home/jane/.petstore SMALL http://localhost:8080 " + tenant), cli.program.resets);
    assertEquals("tenant " + tenant + " had nothing to be reset\n", cli.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version"})
  void the_version_is_told(String argument) {
    assertEquals(0, cli.call(argument));
    assertTrue(cli.output().matches("petstore \\S+\n"), cli.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h", "serve --help", "reset -h"})
  void the_help_fits_80_columns(String arguments) {
    assertEquals(0, cli.call(arguments.split(" ", -1)));
    assertTrue(cli.output().contains("--port PORT"));
    cli.output().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void the_help_has_every_option_and_every_variable_and_no_hidden_command() {
    cli.call("--help");
    var commands = cli.cli().commands().getSubcommands().values();
    for (var command : commands) {
      for (var option : command.getCommandSpec().options()) {
        assertTrue(cli.output().contains(HelpText.form(option)), HelpText.form(option));
        Environment.variable(option)
            .ifPresent(variable -> assertTrue(cli.output().contains(variable), variable));
      }
    }
    assertFalse(cli.output().contains("train"));
  }
}
