package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Follows the redirect of the shop, and does what the script of our page does.
final class PlainBrowser implements Browser {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  /// What the page said at last, each time.
  List<String> seen() {
    return seen;
  }

  @Override
  public void open(URI address) {
    try {
      URI back = URI.create(Wire.get(address).header("Location"));
      Wire.Answer page = Wire.get(URI.create(back.toString().replaceFirst("#.*", "")));
      assertEquals(200, page.status());
      assertTrue(page.body().contains("location.hash"), page.body());
      seen.add(handOver(back, back.getRawFragment()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends what stood behind the `#`.
  static Wire.Answer handOver(URI page, String fragment) throws IOException {
    return Wire.post(page, "http://" + page.getAuthority(), fragment);
  }
}
