package petstore;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ends an API key of a shop.
@Command(name = "revoke")
final class RevokeKeyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", converter = Conversions.ToUuid.class)
  private UUID id = new UUID(0, 0);

  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  RevokeKeyCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    boolean wasThere =
        shop.administer(cli, spec, (core, tenant) -> core.auth().apiKeys().revoke(tenant, id));
    if (!wasThere) {
      cli.terminal().complain("there is no key " + id);
      return Cli.FAILED;
    }
    cli.terminal().say("key " + id + " was revoked");
    return Cli.DONE;
  }
}
