package petstore;

import java.io.IOException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import petstore.core.Core;
import petstore.core.kernel.Tenant;
import petstore.storage.StorageUnavailable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Which shop a command looks after.
final class ShopChoice {
  @Option(
      names = "--tenant",
      paramLabel = "ID",
      converter = Conversions.ToUuid.class,
      description = "The tenant whose shop it is, a UUID; without it, the shared shop.")
  private @Nullable UUID tenant;

  @Mixin private StoreOptions store = new StoreOptions();

  /// Does something to the shop.
  <T> T administer(Cli cli, CommandSpec spec, BiFunction<Core, Tenant, T> work)
      throws IOException, StorageUnavailable {
    Tenant chosen = tenant == null ? Tenant.DEFAULT : new Tenant(tenant);
    return cli.administer(spec, store, core -> work.apply(core, chosen));
  }
}
