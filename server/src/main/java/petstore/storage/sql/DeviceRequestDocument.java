package petstore.storage.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.DeviceRequest.Decision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// What a device request's row says besides its keys. Who approved it is one of these.
final class DeviceRequestDocument {
  private static final int VERSION = 1;

  private Set<Scope> scopes = Set.of();
  private Instant created = Instant.EPOCH;
  private Duration interval = Duration.ZERO;
  private Optional<Instant> asked = Optional.empty();
  private boolean denied;
  private Set<Scope> approvedScopes = Set.of();
  private Instant signedIn = Instant.EPOCH;

  private DeviceRequestDocument() {}

  static String write(DeviceRequest request) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.text(json, "scopes", Scope.list(request.scopes()));
          Documents.time(json, "created", request.createdAt());
          json.writeNumberProperty("interval", request.interval().toNanos());
          request.askedAt().ifPresent(at -> Documents.time(json, "asked", at));
          write(json, request.decision());
        });
  }

  private static void write(JsonGenerator json, Decision decision) {
    switch (decision) {
      case Decision.Pending() -> {}
      case Decision.Approved(UUID _, Set<Scope> scopes, Instant signedInAt) -> {
        Documents.text(json, "approvedScopes", Scope.list(scopes));
        Documents.time(json, "signedIn", signedInAt);
      }
      case Decision.Denied() -> json.writeBooleanProperty("denied", true);
    }
  }

  /// The keys of a request's row.
  ///
  /// @param user who approved it
  record Keys(String userCode, String client, Optional<UUID> user, Instant expires) {}

  /// Reads the document that the parser stands on.
  static DeviceRequest read(JsonParser json, Keys keys) {
    var document = new DeviceRequestDocument();
    Documents.members(json, name -> document.member(json, name));
    return new DeviceRequest(
        keys.userCode(),
        keys.client(),
        document.scopes,
        document.created,
        keys.expires(),
        document.interval,
        document.asked,
        document.decision(keys.user()));
  }

  private Decision decision(Optional<UUID> user) {
    if (denied) {
      return new Decision.Denied();
    }
    return user.<Decision>map(id -> new Decision.Approved(id, approvedScopes, signedIn))
        .orElseGet(Decision.Pending::new);
  }

  private void member(JsonParser json, String member) {
    switch (member) {
      case "scopes" -> scopes = Scope.parse(json.getString());
      case "created" -> created = Documents.time(json.getLongValue());
      case "interval" -> interval = Duration.ofNanos(json.getLongValue());
      case "asked" -> asked = Optional.of(Documents.time(json.getLongValue()));
      case "denied" -> denied = json.getBooleanValue();
      case "approvedScopes" -> approvedScopes = Scope.parse(json.getString());
      case "signedIn" -> signedIn = Documents.time(json.getLongValue());
      default -> json.skipChildren();
    }
  }
}
