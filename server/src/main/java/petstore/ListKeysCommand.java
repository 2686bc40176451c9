package petstore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.ApiKey;
import petstore.core.kernel.Scope;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the API keys of a shop, the oldest first.
@Command(name = "list")
final class ListKeysCommand implements Callable<Integer> {
  private static final List<Listing.Column> COLUMNS =
      List.of(
          new Listing.Column("ID", "id"),
          new Listing.Column("NAME", "name"),
          new Listing.Column("SCOPES", "scopes"),
          new Listing.Column("CREATED", "createdAt"),
          new Listing.Column("EXPIRES", "expiresAt"));

  @Mixin private ListOptions list = new ListOptions();
  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  ListKeysCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    List<ApiKey> keys =
        shop.administer(cli, spec, (core, tenant) -> core.auth().apiKeys().all(tenant));
    try (var listing = list.begin(COLUMNS, cli.terminal().out())) {
      listing.add(keys.stream().map(ListKeysCommand::row).toList());
    }
    return Cli.DONE;
  }

  private static List<@Nullable Object> row(ApiKey key) {
    return Arrays.asList(
        key.id(),
        key.name(),
        new TreeSet<>(key.scopes()).stream().map(Scope::text).toList(),
        key.createdAt(),
        key.expiresAt().orElse(null));
  }
}
