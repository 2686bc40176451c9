package petstore;

import petstore.api.Behavior;
import picocli.CommandLine.Option;

/// How the classic editions answer.
final class ClassicOptions {
  @Option(
      names = "--classic",
      paramLabel = "documented|observed",
      defaultValue = "documented",
      converter = Conversions.ToClassic.class,
      description = "Whether /v2 and /api/v3 answer as documented or as the published servers do.")
  private Behavior classic = Behavior.DOCUMENTED;

  @Option(
      names = "--classic-security",
      paramLabel = "open|enforced",
      defaultValue = "open",
      converter = Conversions.ToSecurity.class,
      description = "Whether /v2 and /api/v3 ask for the credentials that they document.")
  private Security security = Security.OPEN;

  Config.Classic config() {
    return new Config.Classic(classic, security == Security.ENFORCED);
  }

  /// Whether credentials are asked for.
  enum Security {
    OPEN,
    ENFORCED
  }
}
