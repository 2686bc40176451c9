package petstore.core.webhooks;

import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Fault;

/// What a receiver and this server both know, so that the receiver can tell our letters from those
/// of others (Standard Webhooks 1.0.0, "Signature scheme").
///
/// @param text `whsec_` and the key in Base64
public record WebhookSecret(String text) {
  /// The shortest key, in bytes.
  public static final int SHORTEST = 24;

  /// The longest key, in bytes.
  public static final int LONGEST = 64;

  private static final String PREFIX = "whsec_";
  private static final int MADE = 32;

  /// A secret that nobody can guess.
  ///
  /// @param random must be fit for secrets
  public static WebhookSecret make(RandomGenerator random) {
    byte[] key = new byte[MADE];
    random.nextBytes(key);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /// The faults of a secret that somebody made up, none when it is right.
  ///
  /// @param where a JSON Pointer to it
  public static List<Fault> faults(String text, String where) {
    if (!text.startsWith(PREFIX)) {
      return malformed(where);
    }
    try {
      int length = new WebhookSecret(text).key().length;
      return length >= SHORTEST && length <= LONGEST
          ? List.of()
          : List.of(
              new Fault(
                  where,
                  "invalid_length",
                  "must have " + SHORTEST + " to " + LONGEST + " bytes behind `whsec_`"));
    } catch (IllegalArgumentException e) {
      return malformed(where);
    }
  }

  /// The key that letters are signed with.
  public byte[] key() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  private static List<Fault> malformed(String where) {
    return List.of(
        new Fault(where, "invalid_format", "must be `whsec_` and a key in Base64 (RFC 4648)"));
  }

  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
