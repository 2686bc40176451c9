package petstore;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Says which version this is.
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
  private final Cli cli;

  VersionCommand(Cli cli) {
    this.cli = cli;
  }

  @Override
  public Integer call() {
    cli.terminal().say("petstore " + version());
    return Cli.DONE;
  }

  /// As the jar says; `development` when the classes are not in one.
  static String version() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
