package petstore.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text that has the form of one of our tokens; nothing is known of its signature yet.
///
/// @param keyId that its header names
/// @param signedContent what the signature is of
/// @param payload as JSON, if it was written by us
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedText(
    JWSHeader header, String keyId, byte[] signedContent, Base64URL signature, String payload) {
  /// RFC 9068 section 2.1.
  static final String TYPE = "at+jwt";

  private static final int MAX_LENGTH = 8 * 1024;

  /// RFC 7515 section 3.1; a signature of ES256 has 64 bytes (RFC 7518 section 3.4).
  private static final Pattern COMPACT = Pattern.compile("([\\w-]++)\\.([\\w-]++)\\.([\\w-]{86})");

  /// What our headers have. One with more may mean more: keys of its own (`jwk`, `jku`, `x5c`,
  /// `x5u`), rules that we do not know (`crit`, `b64`).
  private static final Set<String> MEMBERS = Set.of("alg", "typ", "kid");

  static Optional<SignedText> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher parts = COMPACT.matcher(text);
    return parts.matches() ? parse(parts) : Optional.empty();
  }

  private static Optional<SignedText> parse(Matcher parts) {
    var first = new Base64URL(parts.group(1));
    var signature = new Base64URL(parts.group(3));
    try {
      @Nullable Map<String, Object> members = JSONObjectUtils.parse(first.decodeToString());
      if (members != null && isOurs(members) && isCanonical(signature)) {
        JWSHeader header = JWSHeader.parse(members, first);
        byte[] content = parts.group().substring(0, parts.end(2)).getBytes(US_ASCII);
        String payload = new Base64URL(parts.group(2)).decodeToString();
        return Optional.of(new SignedText(header, header.getKeyID(), content, signature, payload));
      }
    } catch (ParseException _) { // not JSON
    }
    return Optional.empty();
  }

  private static boolean isOurs(Map<String, Object> header) {
    return header.keySet().equals(MEMBERS)
        && JWSAlgorithm.ES256.getName().equals(header.get("alg"))
        && header.get("typ") instanceof String type
        && (type.equalsIgnoreCase(TYPE) || type.equalsIgnoreCase("application/" + TYPE))
        && header.get("kid") instanceof String;
  }

  /// The last character has bits to spare; there is one way to write a token.
  private static boolean isCanonical(Base64URL signature) {
    return Base64URL.encode(signature.decode()).equals(signature);
  }

  // A token is a secret.
  @Override
  public String toString() {
    return "SignedText";
  }
}
