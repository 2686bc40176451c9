package petstore.codec;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.codec.Argon2.Cost;

/// A hash in the PHC string format, as `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`, with salt and tag
/// in base64 without padding. Nobody changes the arrays.
@SuppressWarnings("ArrayRecordComponent") // never compared but by matches
record Argon2Hash(Cost cost, byte[] salt, byte[] tag) {
  private static final int MAX_MEMORY = 65_536;

  // RFC 9106 section 3.1: a salt of 8 bytes at least; 64 are more than anybody needs of either
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,4}),t=([1-9]\\d?),p=([1-9])"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  /// The hash that is written like this, if it is one that takes no absurd time and memory.
  static Optional<Argon2Hash> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int memory = Integer.parseInt(form.group(1));
    int lanes = Integer.parseInt(form.group(3));
    if (memory > MAX_MEMORY || memory < 8 * lanes) {
      return Optional.empty();
    }
    var cost = new Cost(memory, Integer.parseInt(form.group(2)), lanes);
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      return Optional.of(
          new Argon2Hash(cost, base64.decode(form.group(4)), base64.decode(form.group(5))));
    } catch (IllegalArgumentException _) { // a length that no base64 has
      return Optional.empty();
    }
  }

  /// Whether it was made with this cost, and as long.
  boolean isLike(Cost other, int saltBytes, int tagBytes) {
    return cost.equals(other) && salt.length == saltBytes && tag.length == tagBytes;
  }

  /// As it is kept.
  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(tag));
  }

  // It is a secret.
  @Override
  public String toString() {
    return "Argon2Hash[" + cost + "]";
  }
}
