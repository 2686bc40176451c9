package petstore;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import petstore.core.auth.SigningKey;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Makes a new key for signing access tokens, those of all shops.
@Command(name = "rotate")
final class RotateKeysCommand implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  RotateKeysCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    SigningKey key = cli.administer(spec, store, core -> core.auth().signingKeys().rotate());
    cli.terminal()
        .say(
            "access tokens are signed with key %s from %s on"
                .formatted(key.id(), key.signsFrom().truncatedTo(ChronoUnit.SECONDS)));
    return Cli.DONE;
  }
}
