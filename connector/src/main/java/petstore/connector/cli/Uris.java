package petstore.connector.cli;

import java.net.URI;
import java.net.URISyntaxException;

/// Addresses as they are typed.
final class Uris {
  private Uris() {}

  /// @param source what names it, for messages
  static URI of(String source, String text) throws UsageException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // its input, which the message would repeat, may have a password in it
      throw new UsageException(source + " is no URI: " + e.getReason());
    }
  }
}
