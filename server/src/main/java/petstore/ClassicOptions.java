package petstore;

import picocli.CommandLine.Option;

/// How the classic editions answer.
final class ClassicOptions {
  @Option(
      names = "--classic",
      paramLabel = "documented|observed",
      defaultValue = "documented",
      converter = Conversions.ToClassic.class,
      description = "Whether /v2 and /api/v3 answer as documented or as the published servers do.")
  private Config.Classic classic = Config.Classic.DOCUMENTED;

  @Option(
      names = "--classic-security",
      paramLabel = "open|enforced",
      defaultValue = "open",
      converter = Conversions.ToOpen.class,
      description = "Whether /v2 and /api/v3 ask for the credentials that they document.")
  private String security = "";

  Config.Classic config() {
    return classic;
  }
}
