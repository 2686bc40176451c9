package petstore;

import java.io.IOException;
import java.net.URI;
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
  // Where a server is reached that is started without options.
  private static final String DEFAULT_URL = "http://localhost:8080";

  @Option(
      names = "--tenant",
      paramLabel = "ID",
      converter = Conversions.ToUuid.class,
      description = "The tenant to reset, a UUID; without it, the shops that belong to none.")
  private @Nullable UUID tenant;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ShopOptions shop = new ShopOptions();
  @Mixin private LinkOptions links = new LinkOptions();
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
    String publicUrl = links.given().map(URI::toString).orElse(DEFAULT_URL);
    Seeding.Reset reset =
        cli.program().reset(from, shop.config(), publicUrl, Optional.ofNullable(tenant));
    String what = tenant == null ? "the store" : "tenant " + tenant;
    cli.terminal().say(reset.wasThere() ? what + " was reset" : what + " had nothing to be reset");
    NewPasswords.tell(reset.made(), cli.terminal());
    return Cli.DONE;
  }
}
