package petstore.http.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// An entity tag: names one state of a resource (RFC 9110 section 8.8.3).
///
/// @param opaque what stands between the quotes
/// @param weak whether states with this tag are only equivalent, not equal byte for byte
public record ETag(String opaque, boolean weak) {
  private static final String GZIPPED = "-gzip";

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

  /// What a strong tag becomes in the field `ETag` when its representation is compressed, which
  /// makes other bytes of the same state. A weak one stays as it is.
  ///
  /// @param field as it was sent
  public static String gzipped(String field) {
    return field.startsWith("\"") && !field.endsWith(GZIPPED + "\"")
        ? field.substring(0, field.length() - 1) + GZIPPED + "\""
        : field;
  }

  /// The strong comparison: both are strong, and of the same state, compressed or not.
  public boolean matchesStrongly(ETag other) {
    return !weak && !other.weak && state().equals(other.state());
  }

  /// The weak comparison: of the same state, whether weak or not.
  public boolean matchesWeakly(ETag other) {
    return state().equals(other.state());
  }

  private String state() {
    return opaque.endsWith(GZIPPED)
        ? opaque.substring(0, opaque.length() - GZIPPED.length())
        : opaque;
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
