package petstore;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import petstore.core.Seeding;
import petstore.storage.StorageConfig;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Brings a store back to its seed.
@Command(name = "reset")
final class ResetCommand implements Callable<Integer> {
  @Option(
      names = "--tenant",
      paramLabel = "ID",
      converter = Conversions.ToUuid.class,
      description = "The tenant to reset, a UUID; without it, the shops that belong to none.")
  private @Nullable UUID tenant;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ShopOptions shop = new ShopOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  ResetCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    Origins origins = cli.origins(spec);
    Config.Store from = store.config(origins);
    if (from.storage() instanceof StorageConfig.Memory) {
      throw origins.unfit("--memory", "keeps nothing that could be reset");
    }
    Seeding.Reset reset = cli.program().reset(from, shop.config(), Optional.ofNullable(tenant));
    String what = tenant == null ? "the store" : "tenant " + tenant;
    cli.terminal().say(reset.wasThere() ? what + " was reset" : what + " had nothing to be reset");
    NewPasswords.tell(reset.made(), cli.terminal());
    return Cli.DONE;
  }
}
