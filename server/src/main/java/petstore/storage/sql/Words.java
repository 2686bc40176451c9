package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes texts that somebody sent fit for an index: PostgreSQL refuses entries above 2,704 bytes.
final class Words {
  private static final int LONGEST = 200;
  private static final char MARK = '#';

  private Words() {}

  /// The text itself, or a digest of it when it is long. Different texts have different keys.
  static String key(String text) {
    boolean looksLikeDigest = !text.isEmpty() && text.charAt(0) == MARK;
    return text.length() <= LONGEST && !looksLikeDigest ? text : MARK + digest(text);
  }

  static Set<String> keys(Collection<String> texts) {
    return texts.stream().map(Words::key).collect(Collectors.toSet());
  }

  /// The text with ASCII letters in lower case, as `lower` in the database makes it.
  static String folded(String text) {
    var folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.setCharAt(i, (char) (c | 0x20));
      }
    }
    return folded.toString();
  }

  /// SHA-256.
  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(UTF_8)));
  }
}
