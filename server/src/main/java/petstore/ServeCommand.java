package petstore;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Starts the server and ends when it is told to.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ShopOptions shop = new ShopOptions();
  @Mixin private ClassicOptions classic = new ClassicOptions();
  @Mixin private GatewayOptions gateway = new GatewayOptions();
  @Mixin private ChatOptions chat = new ChatOptions();
  @Mixin private WebhookOptions webhooks = new WebhookOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();
  @Mixin private LogOptions log = new LogOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  ServeCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable, InterruptedException {
    Config config = config();
    Logs.write(config.log().format());
    Program.Running server = cli.program().start(config);
    cli.lifetime().begin(server::stop);
    try {
      announce(config, server);
    } catch (IOException e) {
      cli.lifetime().cancel();
      server.stop();
      throw e;
    }
    cli.lifetime().await();
    return Cli.DONE;
  }

  private Config config() {
    Origins origins = cli.origins(spec);
    Config.Web reached = web.config(origins);
    return new Config(
        reached,
        store.config(origins),
        shop.config(),
        classic.config(),
        gateway.config(),
        chat.config(origins),
        webhooks.config(reached.server().host()),
        limits.config(),
        conditions.config(),
        log.config());
  }

  private void announce(Config config, Program.Running server) throws IOException {
    int port = server.port();
    NewPasswords.tell(server.newPasswords(), cli.terminal());
    if (config.web().portFile().isPresent()) {
      PortFile.write(config.web().portFile().get(), port);
    }
    String line =
        ("Petstore is ready at %s, listening on %s port %d, data: %s, classic: %s and %s,"
                + " webhooks: %s, started in %d ms")
            .formatted(
                config.web().publicUrl(port),
                config.web().server().host(),
                port,
                config.store().summary(),
                config.classic().behavior().name().toLowerCase(Locale.ROOT),
                config.classic().enforced() ? "enforced" : "open",
                config.webhooks().targets().name().toLowerCase(Locale.ROOT),
                cli.terminal().uptime().get().toMillis());
    cli.terminal().say(line);
  }
}
