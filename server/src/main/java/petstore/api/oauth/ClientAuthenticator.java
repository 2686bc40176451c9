package petstore.api.oauth;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.http.Request;

/// Finds out which client sends a form (RFC 6749 section 2.3): by its secret, in the header
/// (`client_secret_basic`) or in the form (`client_secret_post`), never both; or by its id alone,
/// if it has no secret (`none`).
final class ClientAuthenticator {
  /// The server's own client, for tokens that a user asked for with name and password.
  static final Client OWN =
      new Client(
          Tokens.OWN_CLIENT,
          "Petstore",
          Optional.empty(),
          Set.of(GrantKind.REFRESH_TOKEN),
          List.of(),
          EnumSet.allOf(Scope.class),
          Instant.EPOCH);

  private final Clients clients;

  ClientAuthenticator(Clients clients) {
    this.clients = clients;
  }

  /// The client that a request names.
  ///
  /// @return none when it names none
  /// @throws OauthFailure when the client is unknown, or does not prove who it is
  /// @throws petstore.core.kernel.Failure with [petstore.core.kernel.Problem.TooManyRequests] after
  ///   too many wrong secrets
  Optional<Client> authenticate(Request request, OauthForm form) {
    Optional<BasicCredentials> header = BasicCredentials.of(request);
    Optional<String> id = form.optional("client_id");
    Optional<String> secret = form.optional("client_secret");
    if (header.isPresent()) {
      String named = header.get().id();
      if (secret.isPresent()) {
        throw refused("The client authenticates in the header and in the form");
      }
      if (id.isPresent() && !id.get().equals(named)) {
        throw refused("The header and the form name two clients");
      }
      return Optional.of(client(request, named, header.get().secret()));
    }
    if (id.isEmpty() && secret.isPresent()) {
      throw refused("There is a client_secret without a client_id");
    }
    return id.map(named -> client(request, named, secret));
  }

  private Client client(Request request, String id, Optional<String> secret) {
    if (secret.isPresent()) {
      return clients
          .authenticate(request.shop(), id, secret.get(), request.peer().address())
          .orElseThrow(() -> refused("The client is not known, has no secret, or has another one"));
    }
    Client client = id.equals(OWN.id()) ? OWN : find(request, id);
    if (!client.isPublic()) {
      throw refused("The client has to send its secret");
    }
    return client;
  }

  private Client find(Request request, String id) {
    return clients.find(request.shop(), id).orElseThrow(() -> refused("The client is not known"));
  }

  private static OauthFailure refused(String description) {
    return new OauthFailure(OauthError.invalidClient(description));
  }
}
