package petstore.connector.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// Ties an answer to the question (RFC 6749 section 10.12): nobody else can know it, so that nobody
/// can have somebody else's token taken for the answer.
record State(String value) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// 256 bits that nobody has seen.
  static State random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new State(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Whether an answer has it. How long that takes says nothing about it.
  boolean is(String answered) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), answered.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "State";
  }
}
