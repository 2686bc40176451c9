package petstore.core.auth;

import java.time.Instant;

/// A key that tokens are signed with.
///
/// @param id its name in the header of tokens (`kid`, RFC 7515 section 4.1.4)
/// @param algorithm what it signs with
/// @param signsFrom when the first token is signed with it; published before, so that all who check
///   tokens know it by then
/// @param jwk the key pair as a JSON Web Key (RFC 7517); a secret
public record SigningKey(
    String id, SigningAlgorithm algorithm, Instant createdAt, Instant signsFrom, String jwk) {
  // The private part must not reach a log.
  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
