package petstore;

import picocli.CommandLine.Option;

/// What is told about the server's work.
final class LogOptions {
  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = Conversions.ToFormat.class,
      description = "Form of the lines on stderr.")
  private Config.Log.Format format = Config.Log.Format.TEXT;

  @Option(
      names = "--access-log",
      defaultValue = "false",
      fallbackValue = "true",
      converter = Conversions.ToSwitch.class,
      description = "Log a line for each request.")
  private boolean access;

  Config.Log config() {
    return new Config.Log(format, access);
  }
}
