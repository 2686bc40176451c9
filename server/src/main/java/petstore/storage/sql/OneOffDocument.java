package petstore.storage.sql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.users.Sealer;
import petstore.core.webhooks.OneOff;
import petstore.core.webhooks.WebhookSecret;
import tools.jackson.core.JsonParser;

/// Where to send what is told but once; the secret is sealed.
final class OneOffDocument {
  private static final int VERSION = 1;

  private String url = "";
  private @Nullable WebhookSecret secret;

  private OneOffDocument() {}

  static String write(OneOff letter, Sealer sealer) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "url", letter.url());
          letter
              .secret()
              .ifPresent(
                  secret -> Documents.text(json, "sealedSecret", sealer.seal(secret.text())));
        });
  }

  /// Reads the document that the parser stands on.
  static OneOff read(JsonParser json, Sealer sealer) {
    var document = new OneOffDocument();
    Documents.members(json, name -> document.member(json, name, sealer));
    return new OneOff(document.url, Optional.ofNullable(document.secret));
  }

  private void member(JsonParser json, String member, Sealer sealer) {
    switch (member) {
      case "url" -> url = json.getString();
      case "sealedSecret" -> secret = new WebhookSecret(sealer.open(json.getString()));
      default -> json.skipChildren();
    }
  }
}
