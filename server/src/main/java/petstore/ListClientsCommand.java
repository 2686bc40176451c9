package petstore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the OAuth clients of a shop in the order of their ids.
@Command(name = "list")
final class ListClientsCommand implements Callable<Integer> {
  private static final List<Listing.Column> COLUMNS =
      List.of(
          new Listing.Column("ID", "id"),
          new Listing.Column("NAME", "name"),
          new Listing.Column("KIND", "kind"),
          new Listing.Column("GRANTS", "grants"),
          new Listing.Column("REDIRECT URIS", "redirectUris"),
          new Listing.Column("SCOPES", "scopes"),
          new Listing.Column("CREATED", "createdAt"));

  @Mixin private ListOptions list = new ListOptions();
  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  ListClientsCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    List<Client> clients =
        shop.administer(cli, spec, (core, tenant) -> core.oauth().clients().all(tenant));
    try (var listing = list.begin(COLUMNS, cli.terminal().out())) {
      listing.add(clients.stream().map(ListClientsCommand::row).toList());
    }
    return Cli.DONE;
  }

  private static List<@Nullable Object> row(Client client) {
    return Arrays.asList(
        client.id(),
        client.name(),
        client.isPublic() ? "public" : "confidential",
        new TreeSet<>(client.grants()).stream().map(Conversions.ToGrant::word).toList(),
        client.redirectUris(),
        new TreeSet<>(client.scopes()).stream().map(Scope::text).toList(),
        client.createdAt());
  }
}
