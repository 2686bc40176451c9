package petstore;

import java.io.IOException;
import java.util.concurrent.Callable;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Removes an OAuth client of a shop, with all that it was given.
@Command(name = "remove")
final class RemoveClientCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  RemoveClientCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    boolean wasThere =
        shop.administer(cli, spec, (core, tenant) -> core.oauth().clients().remove(tenant, id));
    if (!wasThere) {
      cli.terminal().complain("there is no client " + id);
      return Cli.FAILED;
    }
    cli.terminal().say("client " + id + " was removed, with all that it was given");
    return Cli.DONE;
  }
}
