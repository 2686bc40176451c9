package petstore;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much a caller may ask for.
final class LimitOptions {
  @Option(
      names = "--rate-limit",
      paramLabel = "NUMBER/hour",
      converter = Conversions.ToRate.class,
      description =
          "How many requests of each class a caller may send; without it, only signing in is"
              + " limited.")
  private @Nullable Integer perHour;

  Config.Limits config() {
    return new Config.Limits(perHour == null ? OptionalInt.empty() : OptionalInt.of(perHour));
  }
}
