package petstore.connector.definition;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// How the Petstore is reached.
///
/// @param version of this definition
/// @param baseUri below which the paths of actions are, unless another is given
/// @param authorizations the ways to show who one is
public record ConnectionDefinition(
    int version, URI baseUri, List<AuthorizationDefinition> authorizations) {
  public ConnectionDefinition {
    authorizations = List.copyOf(authorizations);
  }

  /// The authorization with a name.
  public Optional<AuthorizationDefinition> authorization(String name) {
    return authorizations.stream()
        .filter(authorization -> authorization.name().equals(name))
        .findFirst();
  }
}
