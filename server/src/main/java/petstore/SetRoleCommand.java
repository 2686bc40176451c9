package petstore;

import java.io.IOException;
import java.util.concurrent.Callable;
import petstore.core.kernel.Role;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Gives a user another role.
@Command(name = "role")
final class SetRoleCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME")
  private String name = "";

  @Parameters(index = "1", paramLabel = "ROLE", converter = Conversions.ToRole.class)
  private Role role = Role.CUSTOMER;

  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  SetRoleCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    shop.administer(
        cli,
        spec,
        (core, tenant) -> {
          core.auth().accounts().setRole(tenant, name, role);
          return Cli.DONE;
        });
    cli.terminal().say(name + " is " + role.word() + " now and is signed out everywhere");
    return Cli.DONE;
  }
}
