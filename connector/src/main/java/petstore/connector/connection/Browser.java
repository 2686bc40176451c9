package petstore.connector.connection;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/// What shows a page to the person who is asked for consent. The page need not be there when it
/// returns.
@FunctionalInterface
public interface Browser {
  /// Shows a page.
  void open(URI address);

  /// The browser that the person uses. The address is said in any case, since there may be no
  /// browser, or the wrong one.
  ///
  /// @param say takes lines for the person, such as `System.err::println`
  static Browser ofPlatform(Consumer<String> say) {
    return new PlatformBrowser(
        say,
        System.getProperty("os.name", ""),
        Map.copyOf(System.getenv()),
        PlatformBrowser::start);
  }
}
