package petstore;

import java.util.Set;
import picocli.CommandLine.Option;

/// What changes have to say.
final class ConditionOptions {
  @Option(
      names = "--require-preconditions",
      paramLabel = "TENANTS",
      defaultValue = "never",
      converter = Conversions.ToConditions.class,
      description =
          "UUIDs of the tenants whose changes in /v1 are taken only with If-Match; or always, or"
              + " never.")
  private Config.Conditions conditions = new Config.Conditions(false, Set.of());

  Config.Conditions config() {
    return conditions;
  }
}
