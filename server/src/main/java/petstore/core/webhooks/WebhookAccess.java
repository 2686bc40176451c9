package petstore.core.webhooks;

import java.util.concurrent.Executor;
import petstore.core.kernel.TargetRules;

/// What the outside gives to those who tell what happens.
///
/// @param reach how far letters may go
/// @param threads where letters are sent, and waited for: one for each
public record WebhookAccess(
    TargetRules.Reach reach,
    WebhookFormat format,
    Courier courier,
    Signer signer,
    Executor threads) {
  /// With a virtual thread for each letter.
  public static WebhookAccess of(
      TargetRules.Reach reach, WebhookFormat format, Courier courier, Signer signer) {
    return new WebhookAccess(
        reach, format, courier, signer, work -> Thread.ofVirtual().name("webhook").start(work));
  }
}
