package petstore;

import petstore.core.Seeding.Seed;
import picocli.CommandLine.Option;

/// What the shop starts with.
final class ShopOptions {
  @Option(
      names = "--seed",
      paramLabel = "none|small|demo",
      defaultValue = "small",
      converter = Conversions.ToSeed.class,
      description = "What an empty store is filled with; small: the published pets, orders, users.")
  private Seed seed = Seed.NONE;

  @Option(
      names = "--max-tenants",
      paramLabel = "NUMBER",
      defaultValue = "10000",
      converter = Conversions.ToCount.class,
      description = "How many tenants may have a shop of their own.")
  private int maxTenants;

  Config.Shop config() {
    return new Config.Shop(seed, maxTenants);
  }
}
