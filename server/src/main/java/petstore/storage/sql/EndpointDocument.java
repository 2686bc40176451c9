package petstore.storage.sql;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Scope;
import petstore.core.users.Sealer;
import petstore.core.webhooks.EndpointSecrets;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookOwner;
import petstore.core.webhooks.WebhookSecret;
import tools.jackson.core.JsonParser;

/// What an endpoint's row says besides its keys. Secrets are sealed.
record EndpointDocument(Sealer sealer) {
  private static final int VERSION = 1;

  /// What stands in columns.
  record Keys(UUID id, WebhookOwner owner, long version) {}

  String write(WebhookEndpoint endpoint) {
    return Documents.write(
        VERSION,
        json -> {
          Documents.time(json, "created", endpoint.createdAt());
          Documents.time(json, "updated", endpoint.updatedAt());
          Documents.text(json, "url", endpoint.url());
          Documents.text(json, "description", endpoint.description());
          Documents.text(json, "scopes", Scope.list(endpoint.scopes()));
          Documents.texts(
              json, "types", endpoint.types().stream().sorted().map(EventType::text).toList());
          endpoint.state().why().ifPresent(reason -> Documents.text(json, "why", reason.name()));
          Documents.time(json, "since", endpoint.state().since());
          EndpointSecrets secrets = endpoint.secrets();
          Documents.text(json, "sealedSecret", sealer.seal(secrets.current().text()));
          WebhookSecret previous = secrets.previous();
          Instant until = secrets.previousUntil();
          if (previous != null && until != null) {
            Documents.text(json, "sealedPrevious", sealer.seal(previous.text()));
            Documents.time(json, "previousUntil", until);
          }
        });
  }

  /// Reads the document that the parser stands on.
  WebhookEndpoint read(JsonParser json, Keys keys) {
    var members = new Members();
    Documents.members(json, name -> members.member(json, name, sealer));
    return members.endpoint(keys);
  }

  private static final class Members {
    private Instant created = Instant.EPOCH;
    private Instant updated = Instant.EPOCH;
    private String url = "";
    private String description = "";
    private Set<Scope> scopes = Set.of();
    private Set<EventType> types = Set.of();
    private EndpointState.@Nullable Reason why;
    private Instant since = Instant.EPOCH;
    private @Nullable WebhookSecret secret;
    private @Nullable WebhookSecret previous;
    private @Nullable Instant previousUntil;

    private void member(JsonParser json, String member, Sealer sealer) {
      switch (member) {
        case "created" -> created = Documents.time(json.getLongValue());
        case "updated" -> updated = Documents.time(json.getLongValue());
        case "url" -> url = json.getString();
        case "description" -> description = json.getString();
        case "scopes" -> scopes = Scope.parse(json.getString());
        case "types" ->
            types =
                Documents.list(json, JsonParser::getString).stream()
                    .flatMap(text -> EventType.of(text).stream())
                    .collect(Collectors.toUnmodifiableSet());
        case "why" -> why = EndpointState.Reason.valueOf(json.getString());
        case "since" -> since = Documents.time(json.getLongValue());
        case "sealedSecret" -> secret = new WebhookSecret(sealer.open(json.getString()));
        case "sealedPrevious" -> previous = new WebhookSecret(sealer.open(json.getString()));
        case "previousUntil" -> previousUntil = Documents.time(json.getLongValue());
        default -> json.skipChildren();
      }
    }

    WebhookEndpoint endpoint(Keys keys) {
      return new WebhookEndpoint(
          keys.id(),
          keys.version(),
          keys.owner(),
          scopes,
          url,
          types,
          description,
          new EndpointState(why, since),
          new EndpointSecrets(
              Objects.requireNonNull(secret, "every endpoint has a secret"),
              previous,
              previousUntil),
          created,
          updated);
    }
  }
}
