package petstore.core.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What somebody pays with, as they sent it: with its number. For the gateway alone; nothing of it
/// is kept but [#masked] and, sealed, until it is known what came of the payment, [#fingerprint].
public sealed interface SourceDetails permits CardDetails, BankDetails {
  /// As much of it as may be kept and shown.
  PaymentSource masked();

  /// Tells whether it is the same source that is sent again. It could be guessed from, so it is a
  /// secret.
  String fingerprint();

  /// A digest of what a source is known by.
  static String digest(String... parts) {
    try {
      byte[] all = String.join("\n", parts).getBytes(UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A number of which only the last digits can be read.
  ///
  /// @param shown how many
  static String mask(String number, int shown) {
    int hidden = number.length() - shown;
    return "*".repeat(hidden) + number.substring(hidden);
  }
}
