package petstore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.Seeding.Seed;
import picocli.CommandLine.Option;

/// What the shop starts with.
final class ShopOptions {
  @Option(
      names = "--seed",
      paramLabel = "none|small|demo",
      defaultValue = "small",
      converter = Conversions.ToSeed.class,
      description =
          "What an empty store is filled with; small: the published pets, orders, users; demo:"
              + " also 200 pets with pictures, 45 users and 60 orders of the Modern edition.")
  private Seed seed = Seed.NONE;

  @Option(
      names = "--max-tenants",
      paramLabel = "NUMBER",
      defaultValue = "10000",
      converter = Conversions.ToCount.class,
      description = "How many tenants may have a shop of their own.")
  private int maxTenants;

  @Option(
      names = "--customer-password",
      paramLabel = "PASSWORD",
      converter = Conversions.ToPassword.class,
      description =
          "Password of customer, a user of the seed; without it, one is made and told at first"
              + " start. Better set by its variable: command lines can be read by others.")
  private @Nullable String customerPassword;

  @Option(
      names = "--staff-password",
      paramLabel = "PASSWORD",
      converter = Conversions.ToPassword.class,
      description = "Password of staff, a user of the seed who runs the shop; likewise.")
  private @Nullable String staffPassword;

  @Option(
      names = "--demo-secret",
      paramLabel = "SECRET",
      converter = Conversions.ToSecret.class,
      description =
          "Secret of demo-service, an OAuth client of the seed, of 16 characters or more;"
              + " likewise.")
  private @Nullable String demoSecret;

  Config.Shop config() {
    return new Config.Shop(
        seed,
        maxTenants,
        Optional.ofNullable(customerPassword),
        Optional.ofNullable(staffPassword),
        Optional.ofNullable(demoSecret));
  }
}
