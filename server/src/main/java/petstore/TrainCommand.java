package petstore;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import petstore.api.Behavior;
import petstore.core.Seeding.Seed;
import petstore.core.kernel.TargetRules.Reach;
import petstore.http.jetty.ServerConfig;
import petstore.outbound.GatewayConfig;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;

/// A short life of a server in memory. The virtual machine that runs it keeps the classes that were
/// loaded, so that later starts are fast; the launcher does so after each build.
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  private final Cli cli;

  TrainCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable, InterruptedException {
    Logs.write(Config.Log.Format.TEXT);
    String staffPassword = UUID.randomUUID().toString();
    Program.Running server = cli.program().start(config(staffPassword));
    try {
      Training.visit(server.port(), staffPassword);
    } finally {
      server.stop();
    }
    return Cli.DONE;
  }

  // The user's own options do not matter here, least of all those that name a store.
  private static Config config(String staffPassword) {
    return new Config(
        new Config.Web(
            new ServerConfig("127.0.0.1", 0, Optional.empty(), List.of()),
            Optional.empty(),
            Optional.empty()),
        new Config.Store(new StorageConfig.Memory(), Optional.empty()),
        new Config.Shop(
            Seed.SMALL, 1, Optional.empty(), Optional.of(staffPassword), Optional.empty()),
        new Config.Classic(Behavior.DOCUMENTED, false),
        GatewayConfig.DEFAULT,
        Optional.empty(),
        new Config.Webhooks(Reach.LOCAL),
        new Config.Limits(OptionalInt.empty()),
        new Config.Conditions(false, Set.of()),
        new Config.Log(Config.Log.Format.TEXT, false));
  }
}
