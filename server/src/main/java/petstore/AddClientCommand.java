package petstore;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Adds an OAuth client to a shop.
@Command(name = "add")
final class AddClientCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID")
  private String id = "";

  @Option(
      names = "--name",
      required = true,
      paramLabel = "TEXT",
      description = "What people are told that it is, when it asks them for access.")
  private String name = "";

  @Option(
      names = "--redirect-uri",
      paramLabel = "URI",
      description =
          "Where browsers are sent back to; may be given several times. Compared to the letter, but"
              + " for the port of http://localhost and http://127.0.0.1; /path is at this server.")
  private List<String> redirectUris = List.of();

  @Option(
      names = "--grant",
      paramLabel = "GRANT",
      converter = Conversions.ToGrant.class,
      description =
          "How it gets tokens: authorization_code, refresh_token, client_credentials, device_code"
              + " or implicit; may be given several times. Without it: with --redirect-uri the"
              + " first two; else client_credentials, or with --public device_code and"
              + " refresh_token.")
  private List<GrantKind> grants = List.of();

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      converter = Conversions.ToScope.class,
      description =
          "The most that it may be given, such as read:pets or openid; may be given several times."
              + " Without it: all of the shop, and openid, profile, email and offline_access where"
              + " people sign in with a code.")
  private List<Scope> scopes = List.of();

  @Option(
      names = "--public",
      defaultValue = "false",
      fallbackValue = "true",
      converter = Conversions.ToSwitch.class,
      description = "It cannot keep a secret, as no app and no page can, and gets none.")
  private boolean isPublic;

  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  AddClientCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    var registration =
        new Clients.Registration(id, name, !isPublic, grants(), redirectUris, scopes());
    List<Fault> faults = Clients.faults(registration);
    if (!faults.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), faults.stream().map(this::text).collect(Collectors.joining("; ")));
    }
    var added =
        shop.administer(
            cli, spec, (core, tenant) -> core.oauth().clients().add(tenant, registration));
    if (added.secret().isEmpty()) {
      cli.terminal().say("public client " + id + " was added");
    } else {
      cli.terminal().say("client " + id + " was added; its secret is said only once:");
      cli.terminal().say(added.secret().get());
    }
    return Cli.DONE;
  }

  private Set<GrantKind> grants() {
    if (!grants.isEmpty()) {
      return Set.copyOf(grants);
    }
    if (!redirectUris.isEmpty()) {
      return Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN);
    }
    return isPublic
        ? Set.of(GrantKind.DEVICE_CODE, GrantKind.REFRESH_TOKEN)
        : Set.of(GrantKind.CLIENT_CREDENTIALS);
  }

  private Set<Scope> scopes() {
    if (!scopes.isEmpty()) {
      return Set.copyOf(scopes);
    }
    Set<GrantKind> kinds = grants();
    boolean isToldWhoSignsIn =
        kinds.contains(GrantKind.AUTHORIZATION_CODE) || kinds.contains(GrantKind.DEVICE_CODE);
    return isToldWhoSignsIn ? EnumSet.allOf(Scope.class) : Scope.ofShop();
  }

  // by the option that it was given with
  private String text(Fault fault) {
    String[] path = fault.where().split("/", -1);
    String option =
        switch (path[1]) {
          case "id" -> "ID";
          case "name" -> "--name";
          case "redirectUris" ->
              path.length > 2
                  ? "--redirect-uri: '" + redirectUris.get(Integer.parseInt(path[2])) + "'"
                  : "--redirect-uri";
          case "grants" -> "--grant";
          default -> "--scope";
        };
    return option + " " + fault.message();
  }
}
