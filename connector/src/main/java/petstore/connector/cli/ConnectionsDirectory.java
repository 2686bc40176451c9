package petstore.connector.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import petstore.connector.connection.SavedConnections;

/// Where connections are kept: `$XDG_CONFIG_HOME/petstore`, or `~/.config/petstore`.
final class ConnectionsDirectory {
  private ConnectionsDirectory() {}

  /// @throws UsageException when the variables name no path, or one that the locale cannot read
  static SavedConnections of(Shell shell) throws UsageException {
    try {
      return SavedConnections.in(directory(shell));
    } catch (InvalidPathException e) {
      throw new UsageException("HOME and XDG_CONFIG_HOME have to be paths: " + e.getReason());
    }
  }

  // A relative path there is to be ignored, says the XDG Base Directory Specification.
  static Path directory(Shell shell) {
    String home = shell.variable("HOME").orElseGet(() -> System.getProperty("user.home", ""));
    return shell
        .variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> Path.of(home, ".config"))
        .resolve("petstore");
  }

  /// @throws UsageException when there is none of this name
  static void requireName(String name, SavedConnections connections) throws UsageException {
    List<String> names = connections.names();
    if (!names.contains(name)) {
      throw new UsageException("there is no saved connection " + name + Nearest.hint(name, names));
    }
  }
}
