package petstore;

import java.io.IOException;
import java.util.concurrent.Callable;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Gives a user another password.
@Command(name = "passwd")
final class SetPasswordCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Mixin private PasswordOptions password = new PasswordOptions();
  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  SetPasswordCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    var chosen = password.choose(cli.terminal().input(), spec, name);
    shop.administer(
        cli,
        spec,
        (core, tenant) -> {
          core.auth().accounts().setPassword(tenant, name, chosen.password());
          return Cli.DONE;
        });
    cli.terminal().say(name + " has a new password and is signed out everywhere");
    if (chosen.isMade()) {
      cli.terminal().say(chosen.password());
    }
    return Cli.DONE;
  }
}
