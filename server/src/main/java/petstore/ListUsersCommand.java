package petstore;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.Users;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the users of a shop in the order of their names.
@Command(name = "list")
final class ListUsersCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  private static final List<Listing.Column> COLUMNS =
      List.of(
          Listing.Column.hidden("id"),
          new Listing.Column("NAME", "username"),
          new Listing.Column("E-MAIL", "email"),
          new Listing.Column("ROLE", "role"),
          new Listing.Column("BORN", "birth"),
          new Listing.Column("CREATED", "createdAt"));

  @Mixin private ListOptions list = new ListOptions();
  @Mixin private ShopChoice shop = new ShopChoice();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Cli cli;

  ListUsersCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() throws IOException, StorageUnavailable {
    return shop.administer(
        cli,
        spec,
        (core, tenant) -> {
          try (var listing = list.begin(COLUMNS, cli.terminal().out())) {
            print(listing, core.users(), tenant);
          }
          return Cli.DONE;
        });
  }

  private static void print(Listing listing, Users users, Tenant tenant) {
    String last = "";
    List<User> page;
    do {
      page = users.list(tenant, last, PAGE);
      listing.add(page.stream().map(ListUsersCommand::row).toList());
      last = page.isEmpty() ? "" : page.getLast().account().username();
    } while (page.size() == PAGE);
  }

  private static List<@Nullable Object> row(User user) {
    return Arrays.asList(
        user.id(),
        user.account().username(),
        user.account().email(),
        user.role().word(),
        user.birth().name().toLowerCase(Locale.ROOT),
        user.createdAt());
  }
}
