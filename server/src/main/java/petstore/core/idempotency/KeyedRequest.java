package petstore.core.idempotency;

import petstore.core.kernel.Tenant;

/// A request that its client gave a key, so that it may be sent again.
///
/// @param subject who sends it: keys of others are other keys
/// @param operation what it is sent to: keys of other operations are other keys
/// @param key made up by the client
/// @param fingerprint of all that makes it the same request when it comes again; the request may
///   hold a password, so this is a secret
public record KeyedRequest(
    Tenant tenant, String subject, String operation, String key, String fingerprint) {
  // The fingerprint must not reach a log: what is short in the request could be guessed from it.
  @Override
  public String toString() {
    return "KeyedRequest[" + operation + "]";
  }
}
