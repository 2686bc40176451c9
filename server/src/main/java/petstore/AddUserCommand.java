package petstore;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.Accounts.SignUp;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Role;
import petstore.core.users.Preferences;
import petstore.core.users.UserRules;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Adds a user to a shop.
@Command(name = "add")
final class AddUserCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "E-mail address, which no other account of the shop has.")
  private String email = "";

  @Option(names = "--first-name", required = true, paramLabel = "TEXT", description = "First name.")
  private String firstName = "";

  @Option(names = "--last-name", required = true, paramLabel = "TEXT", description = "Last name.")
  private String lastName = "";

  @Option(
      names = "--phone",
      paramLabel = "NUMBER",
      description = "Telephone number as in E.164, such as +14155550123.")
  private @Nullable String phone;

  @Option(
      names = "--role",
      paramLabel = "customer|staff",
      defaultValue = "customer",
      converter = Conversions.ToRole.class,
      description = "A customer sees what is theirs; staff runs the shop.")
  private Role role = Role.CUSTOMER;

  @Mixin private PasswordOptions password = new PasswordOptions();
  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  AddUserCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      throw new ParameterException(spec.commandLine(), Fault.text(faults));
    }
    var chosen = password.choose(cli.terminal().input(), spec, name);
    var draft =
        new SignUp(name, email, firstName, lastName, phone, chosen.password(), Preferences.DEFAULT);
    shop.administer(
        cli, spec, (core, tenant) -> core.auth().accounts().signUp(tenant, draft, role));
    cli.terminal().say(role.word() + " " + name + " was added");
    if (chosen.isMade()) {
      cli.terminal().say(chosen.password());
    }
    return Cli.DONE;
  }

  private List<Fault> faults() {
    return Stream.of(
            UserRules.username(name, "NAME"),
            UserRules.email(email, "--email"),
            UserRules.name(firstName, "--first-name"),
            UserRules.name(lastName, "--last-name"),
            phone == null ? List.<Fault>of() : UserRules.internationalPhone(phone, "--phone"))
        .flatMap(List::stream)
        .toList();
  }
}
