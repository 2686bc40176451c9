package petstore;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Scope;
import petstore.core.users.UserRules;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes an API key of a shop.
@Command(name = "create")
final class CreateKeyCommand implements Callable<Integer> {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Option(
      names = "--scope",
      required = true,
      paramLabel = "SCOPE",
      converter = Conversions.ToShopScope.class,
      description =
          "What the key opens: read:pets, write:pets, read:orders, write:orders, read:user,"
              + " write:user or chat:write; may be given several times.")
  private List<Scope> scopes = List.of();

  @Option(
      names = "--expires",
      paramLabel = "DAYS|DATE",
      converter = Conversions.ToExpiry.class,
      description =
          "When the key ends: after a number of days, such as 90d, or at the beginning of a day in"
              + " UTC, such as 2027-01-01. Without it: when it is revoked.")
  private @Nullable Expiry expires;

  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  CreateKeyCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    List<Fault> faults = UserRules.name(name, "NAME");
    if (!faults.isEmpty()) {
      throw new ParameterException(spec.commandLine(), Fault.text(faults));
    }
    Optional<Instant> end = end(InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
    var created =
        shop.administer(
            cli,
            spec,
            (core, tenant) -> core.auth().apiKeys().create(tenant, name, Set.copyOf(scopes), end));
    String until = end.map(time -> "until " + time).orElse("until it is revoked");
    cli.terminal()
        .say(
            "key %s opens %s %s; it is said only once:"
                .formatted(created.key().id(), Scope.list(created.key().scopes()), until));
    cli.terminal().say(created.secret());
    return Cli.DONE;
  }

  private Optional<Instant> end(Instant now) {
    if (expires == null) {
      return Optional.empty();
    }
    Instant end = expires.from(now);
    if (!end.isAfter(now)) {
      throw new ParameterException(spec.commandLine(), "--expires: " + end + " is over");
    }
    if (end.isAfter(now.plus(LONGEST))) {
      throw new ParameterException(
          spec.commandLine(), "--expires: " + end + " is more than 36500 days away");
    }
    return Optional.of(end);
  }
}
