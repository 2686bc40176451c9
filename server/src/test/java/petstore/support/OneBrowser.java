package petstore.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A browser of its own for each test, with an empty profile. Fails where there is no Chromium: who
/// asks for tests in a browser wants them to run.
public final class OneBrowser implements BeforeEachCallback, AfterEachCallback {
  private Optional<Browser> started = Optional.empty();

  /// Its first page.
  public Browser page() {
    return started.orElseThrow();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Path chromium =
        Browser.executable().orElseThrow(() -> new IOException("no Chromium to run the test in"));
    started = Optional.of(Browser.start(chromium));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    started.ifPresent(Browser::close);
    started = Optional.empty();
  }
}
