package petstore.core.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Makes letters of messages, and signs them (Standard Webhooks 1.0.0, "Webhook headers").
final class LetterWriter {
  private final Signer signer;

  LetterWriter(Signer signer) {
    this.signer = signer;
  }

  /// A letter that is sent now.
  ///
  /// @param secrets to sign it with, the newest first; none: it is not signed
  Letter write(Message message, String url, List<WebhookSecret> secrets, Instant now) {
    String timestamp = Long.toString(now.getEpochSecond());
    var fields = new ArrayList<Letter.Field>();
    fields.add(new Letter.Field("webhook-id", message.id().toString()));
    fields.add(new Letter.Field("webhook-timestamp", timestamp));
    if (!secrets.isEmpty()) {
      byte[] signed = (message.id() + "." + timestamp + "." + message.body()).getBytes(UTF_8);
      fields.add(new Letter.Field("webhook-signature", signatures(signed, secrets)));
      fields.add(
          new Letter.Field("X-Webhook-Signature", "sha256=" + digest(message, secrets.getFirst())));
    }
    return new Letter(url, fields, message.body());
  }

  private String signatures(byte[] signed, List<WebhookSecret> secrets) {
    return secrets.stream()
        .map(secret -> Base64.getEncoder().encodeToString(signer.sign(secret.key(), signed)))
        .map(signature -> "v1," + signature)
        .collect(joining(" "));
  }

  // As the published API has it.
  private String digest(Message message, WebhookSecret secret) {
    return HexFormat.of().formatHex(signer.sign(secret.key(), message.body().getBytes(UTF_8)));
  }
}
