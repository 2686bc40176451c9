package petstore.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEObjectType;
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
import petstore.core.auth.SigningAlgorithm;

/// A text that has the form of one of our tokens; nothing is known of its signature yet.
///
/// @param form the one that it has
/// @param keyId that its header names
/// @param signedContent what the signature is of
/// @param payload as JSON, if it was written by us
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedText(
    Form form,
    JWSHeader header,
    String keyId,
    byte[] signedContent,
    Base64URL signature,
    String payload) {
  private static final int MAX_LENGTH = 8 * 1024;

  /// RFC 7515 section 3.1.
  private static final Pattern COMPACT = Pattern.compile("([\\w-]++)\\.([\\w-]++)\\.([\\w-]++)");

  /// What our headers have. One with more may mean more: keys of its own (`jwk`, `jku`, `x5c`,
  /// `x5u`), rules that we do not know (`crit`, `b64`).
  private static final Set<String> MEMBERS = Set.of("alg", "typ", "kid");

  /// The kinds of tokens that there are. None is taken for another: their types and their keys
  /// differ.
  enum Form {
    /// RFC 9068 section 2.1; a signature of ES256 has 64 bytes (RFC 7518 section 3.4).
    ACCESS_TOKEN(SigningAlgorithm.ES256, "at+jwt", 86),
    /// OpenID Connect Core 1.0 section 2; a signature has as many bytes as its key.
    ID_TOKEN(SigningAlgorithm.RS256, "JWT", 342);

    private final SigningAlgorithm algorithm;
    private final String type;
    private final int signatureLength;

    Form(SigningAlgorithm algorithm, String type, int signatureLength) {
      this.algorithm = algorithm;
      this.type = type;
      this.signatureLength = signatureLength;
    }

    /// What it is signed with.
    SigningAlgorithm algorithm() {
      return algorithm;
    }

    /// The header of a token of this form.
    JWSHeader header(String keyId) {
      return new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name()))
          .type(new JOSEObjectType(type))
          .keyID(keyId)
          .build();
    }

    private boolean isOf(Map<String, Object> header) {
      return header.keySet().equals(MEMBERS)
          && algorithm.name().equals(header.get("alg"))
          && header.get("typ") instanceof String sent
          && (sent.equalsIgnoreCase(type) || sent.equalsIgnoreCase("application/" + type))
          && header.get("kid") instanceof String;
    }
  }

  /// The text as a token of a form, if it has that form.
  static Optional<SignedText> parse(String text, Form form) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher parts = COMPACT.matcher(text);
    return parts.matches() && parts.group(3).length() == form.signatureLength
        ? parse(parts, form)
        : Optional.empty();
  }

  private static Optional<SignedText> parse(Matcher parts, Form form) {
    var first = new Base64URL(parts.group(1));
    var signature = new Base64URL(parts.group(3));
    try {
      @Nullable Map<String, Object> members = JSONObjectUtils.parse(first.decodeToString());
      if (members != null && form.isOf(members) && isCanonical(signature)) {
        JWSHeader header = JWSHeader.parse(members, first);
        byte[] content = parts.group().substring(0, parts.end(2)).getBytes(US_ASCII);
        String payload = new Base64URL(parts.group(2)).decodeToString();
        return Optional.of(
            new SignedText(form, header, header.getKeyID(), content, signature, payload));
      }
    } catch (ParseException _) { // not JSON
    }
    return Optional.empty();
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
