package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.api.Behavior;
import petstore.core.Seeding.Seed;
import petstore.core.kernel.TargetRules.Reach;
import petstore.http.jetty.ServerConfig;
import petstore.outbound.GatewayConfig;
import petstore.storage.StorageConfig.Sqlite;
import picocli.CommandLine.Model.OptionSpec;

/// Names and defaults of options are promises to users: here they are written a second time, so
/// that none changes by accident.
class ConfigTest {
  private final CommandLineDriver cli = new CommandLineDriver();

  @Test
  void these_are_the_defaults() {
    assertEquals(
        new Config(
            new Config.Web(
                new ServerConfig("127.0.0.1", 8080, Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty()),
            new Config.Store(
                new Sqlite(Path.of("/home/jane/.petstore")),
                Optional.of(Path.of("/home/jane/.petstore/secret.key"))),
            new Config.Shop(
                Seed.SMALL, 10_000, Optional.empty(), Optional.empty(), Optional.empty()),
            new Config.Classic(Behavior.DOCUMENTED, false),
            GatewayConfig.DEFAULT,
            Optional.empty(),
            new Config.Webhooks(Reach.LOCAL),
            new Config.Limits(OptionalInt.empty()),
            new Config.Conditions(false, Set.of()),
            new Config.Log(Config.Log.Format.TEXT, false)),
        cli.started());
  }

  @Test
  void these_are_the_names() {
    assertEquals(
        """
        --host PETSTORE_HOST 127.0.0.1
        --port PETSTORE_PORT 8080
        --port-file PETSTORE_PORT_FILE -
        --public-url PETSTORE_PUBLIC_URL -
        --trusted-proxies PETSTORE_TRUSTED_PROXIES -
        --tls-cert PETSTORE_TLS_CERT -
        --tls-key PETSTORE_TLS_KEY -
        --data PETSTORE_DATA ~/.petstore
        --memory PETSTORE_MEMORY false
        --database-url PETSTORE_DATABASE_URL -
        --database-user PETSTORE_DATABASE_USER petstore
        --database-password PETSTORE_DATABASE_PASSWORD -
        --secret-key-file PETSTORE_SECRET_KEY_FILE -
        --seed PETSTORE_SEED small
        --max-tenants PETSTORE_MAX_TENANTS 10000
        --customer-password PETSTORE_CUSTOMER_PASSWORD -
        --staff-password PETSTORE_STAFF_PASSWORD -
        --demo-secret PETSTORE_DEMO_SECRET -
        --classic PETSTORE_CLASSIC documented
        --classic-security PETSTORE_CLASSIC_SECURITY open
        --gateway-latency PETSTORE_GATEWAY_LATENCY 0
        --gateway-failure-rate PETSTORE_GATEWAY_FAILURE_RATE 0
        --chat-upstream PETSTORE_CHAT_UPSTREAM -
        --chat-model PETSTORE_CHAT_MODEL -
        --chat-key PETSTORE_CHAT_KEY -
        --webhook-targets PETSTORE_WEBHOOK_TARGETS -
        --rate-limit PETSTORE_RATE_LIMIT -
        --require-preconditions PETSTORE_REQUIRE_PRECONDITIONS never
        --log-format PETSTORE_LOG_FORMAT text
        --access-log PETSTORE_ACCESS_LOG false
        """,
        options()
            .map(o -> o.longestName() + " " + variable(o) + " " + given(o, "-") + "\n")
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, LOCAL",
    "127.8.8.8, LOCAL",
    "localhost, LOCAL",
    "::1, LOCAL",
    "0.0.0.0, PUBLIC",
    "::, PUBLIC",
    "192.168.1.7, PUBLIC",
    "shop.example.com, PUBLIC",
    "localhost.example.com, PUBLIC"
  })
  void webhooks_go_to_this_machine_when_only_this_machine_can_ask_for_them(
      String host, Reach targets) {
    assertEquals(targets, cli.started("--host", host).webhooks().targets());
  }

  @Test
  void where_webhooks_go_can_be_said() {
    assertEquals(Reach.PUBLIC, cli.started("--webhook-targets", "public").webhooks().targets());
    assertEquals(
        Reach.LOCAL,
        new CommandLineDriver()
            .started("--host", "0.0.0.0", "--webhook-targets", "local")
            .webhooks()
            .targets());
  }

  @Test
  void the_table_in_the_readme_tells_them_as_they_are() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String section = readme.substring(readme.indexOf("\n## Options\n"));
    assertEquals(
        options().map(ConfigTest::row).collect(Collectors.joining("\n")),
        section
            .lines()
            .filter(line -> line.startsWith("| `--"))
            .filter(line -> !line.startsWith("| `--tenant"))
            .collect(Collectors.joining("\n")));
  }

  private static String row(OptionSpec option) {
    String fallback = given(option, "");
    return "| `%s` | `%s` | %s | %s |"
        .formatted(
            HelpText.form(option).replace("|", "\\|"),
            variable(option),
            fallback.isEmpty() ? "" : "`" + fallback + "`",
            String.join(" ", option.description()));
  }

  private static String variable(OptionSpec option) {
    return Environment.variable(option).orElse("");
  }

  private static String given(OptionSpec option, String otherwise) {
    return Objects.requireNonNullElse(option.defaultValue(), otherwise);
  }

  private Stream<OptionSpec> options() {
    var serve = Objects.requireNonNull(cli.cli().commands().getSubcommands().get("serve"));
    return serve.getCommandSpec().options().stream();
  }
}
