package petstore.connector.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The page that a browser comes back to. Style and script stand in it, so that it needs nothing
/// else from anywhere; the policy lets just these run.
final class CallbackPage {
  private static final String STYLE = resource("callback.css");
  private static final String SCRIPT = resource("callback.js");

  /// The whole page.
  static final String HTML =
      resource("callback.html").replace("{{style}}", STYLE).replace("{{script}}", SCRIPT);

  /// What it may do (Content Security Policy level 3). The icon is an empty one, so that browsers
  /// do not ask for another.
  static final String POLICY =
      "default-src 'none'; style-src "
          + hash(STYLE)
          + "; script-src "
          + hash(SCRIPT)
          + "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private CallbackPage() {}

  private static String resource(String name) {
    try (InputStream text = CallbackPage.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("The jar is incomplete: it lacks " + name);
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
