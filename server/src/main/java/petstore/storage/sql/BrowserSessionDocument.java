package petstore.storage.sql;

import java.time.Instant;
import java.util.UUID;
import petstore.core.oauth.BrowserSession;
import tools.jackson.core.JsonParser;

/// What a browser session's row says besides its keys.
final class BrowserSessionDocument {
  private static final int VERSION = 1;

  private Instant signedIn = Instant.EPOCH;
  private String agent = "";

  private BrowserSessionDocument() {}

  static String write(BrowserSession session) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "signedIn", session.signedInAt());
          Documents.text(json, "agent", session.agent());
        });
  }

  /// Reads the document that the parser stands on.
  static BrowserSession read(JsonParser json, UUID id, UUID user, Instant expires) {
    var document = new BrowserSessionDocument();
    Documents.members(json, name -> document.member(json, name));
    return new BrowserSession(id, user, document.signedIn, expires, document.agent);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "signedIn" -> signedIn = Documents.time(json.getLongValue());
      case "agent" -> agent = json.getString();
      default -> json.skipChildren();
    }
  }
}
