package petstore;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import petstore.core.auth.SigningKey;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Makes new keys for signing tokens, those of all shops.
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
    List<SigningKey> keys = cli.administer(spec, store, core -> core.auth().signingKeys().rotate());
    for (SigningKey key : keys) {
      cli.terminal()
          .say(
              "%s tokens are signed with key %s from %s on"
                  .formatted(kind(key), key.id(), key.signsFrom().truncatedTo(ChronoUnit.SECONDS)));
    }
    return Cli.DONE;
  }

  private static String kind(SigningKey key) {
    return switch (key.algorithm()) {
      case ES256 -> "access";
      case RS256 -> "ID";
    };
  }
}
