package petstore.core.oauth;

import java.util.Optional;
import java.util.Set;
import petstore.core.kernel.Scope;

/// What a user agreed to on the page, for one answer to a client.
///
/// @param redirectUri where the browser is sent, as the client sent it
/// @param scopes that the user agreed to
/// @param challenge of PKCE, method S256 (RFC 7636), if there is one
/// @param nonce for the ID token, if there is one
public record Authorization(
    Client client,
    String redirectUri,
    Set<Scope> scopes,
    Optional<String> challenge,
    Optional<String> nonce) {
  public Authorization {
    scopes = Set.copyOf(scopes);
  }
}
