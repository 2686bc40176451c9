package petstore.core.webhooks;

import java.util.Optional;

/// Where to send what is told but once.
///
/// @param url keeps [petstore.core.kernel.TargetRules]
/// @param secret what to sign it with; none: it is not signed
public record OneOff(String url, Optional<WebhookSecret> secret) {
  // There may be secrets in the address.
  @Override
  public String toString() {
    return "OneOff";
  }
}
