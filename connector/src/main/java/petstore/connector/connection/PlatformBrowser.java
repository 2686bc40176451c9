package petstore.connector.connection;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Has the platform open an address with the program that it has for that.
///
/// @param system the name of the operating system
/// @param launcher starts a command
record PlatformBrowser(
    Consumer<String> say, String system, Map<String, String> environment, Launcher launcher)
    implements Browser {
  /// Starts a program and does not wait for it.
  interface Launcher {
    void launch(List<String> command) throws IOException;
  }

  @Override
  public void open(URI address) {
    say.accept("Open this address in a browser on this machine, unless it opens by itself:");
    say.accept(address.toString());
    List<String> opener = opener();
    if (!opener.isEmpty()) {
      launch(opener, address);
    }
  }

  private void launch(List<String> opener, URI address) {
    var command = new ArrayList<>(opener);
    command.add(address.toString());
    try {
      launcher.launch(command);
    } catch (IOException e) {
      say.accept("(" + opener.get(0) + " cannot be started)");
    }
  }

  // Without a display, xdg-open would start a browser for texts in the terminal of the caller.
  private List<String> opener() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    if (name.startsWith("mac")) {
      return List.of("open");
    }
    boolean hasDisplay =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return hasDisplay ? List.of("xdg-open") : List.of();
  }

  static void start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
  }
}
