package petstore.core.oauth;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;

/// What a user agreed that a client may do.
public record Consent(UUID user, String client, Set<Scope> scopes, Instant givenAt) {
  public Consent {
    scopes = Set.copyOf(scopes);
  }
}
