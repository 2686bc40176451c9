package petstore.http.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// An entity tag: names one state of a resource (RFC 9110 section 8.8.3).
///
/// @param opaque what stands between the quotes
/// @param weak whether states with this tag are only equivalent, not equal byte for byte
public record ETag(String opaque, boolean weak) {
  public ETag {
    if (!opaque.chars().allMatch(ETag::isAllowed)) {
      throw new IllegalArgumentException("not the text of an entity tag: " + opaque);
    }
  }

  /// A strong tag with this text.
  public static ETag strong(String opaque) {
    return new ETag(opaque, false);
  }

  /// A strong tag made from the bytes of a representation.
  public static ETag of(byte[] representation) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
      return strong(
          Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The strong comparison: both are strong, and the same.
  public boolean matchesStrongly(ETag other) {
    return !weak && !other.weak && opaque.equals(other.opaque);
  }

  /// The weak comparison: the same text, whether weak or not.
  public boolean matchesWeakly(ETag other) {
    return opaque.equals(other.opaque);
  }

  /// As it is sent in a header.
  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + opaque + '"';
  }

  static boolean isAllowed(int character) {
    return character == 0x21
        || (character >= 0x23 && character <= 0x7E)
        || (character >= 0x80 && character <= 0xFF);
  }
}
