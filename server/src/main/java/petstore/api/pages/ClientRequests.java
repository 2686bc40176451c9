package petstore.api.pages;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import petstore.api.PublicAddress;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.RedirectUris;
import petstore.http.Request;

/// Reads what clients ask users for (RFC 6749 section 4.1.1, OpenID Connect Core 1.0 section
/// 3.1.2.1).
final class ClientRequests {
  private static final Set<String> TOKEN_TYPES = Set.of("token", "id_token");
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Clients clients;
  private final RedirectUris redirectUris;
  private final PublicAddress publicAddress;

  ClientRequests(Clients clients, RedirectUris redirectUris, PublicAddress publicAddress) {
    this.clients = clients;
    this.redirectUris = redirectUris;
    this.publicAddress = publicAddress;
  }

  /// Reads a request that is in the address.
  ///
  /// @throws petstore.core.kernel.Failure for a query that cannot be decoded
  Reading read(Request request, Flow flow) {
    return read(request, flow, request.rawQuery());
  }

  /// The request that somebody goes on with after they signed in, if it is one.
  Optional<ClientRequest> behind(Request request, ReturnAddress address) {
    return Flow.at(address.path())
        .map(flow -> read(request, flow, address.rawQuery()))
        .flatMap(reading ->
            reading instanceof Reading.Asked(ClientRequest asked)
                ? Optional.of(asked)
                : Optional.empty());
  }

  private Reading read(Request request, Flow flow, String rawQuery) {
    Optional<String> refusal = SentParameters.refusal(rawQuery);
    if (refusal.isPresent()) {
      return new Reading.Unanswerable(refusal.get());
    }
    SentParameters sent = SentParameters.of(rawQuery);
    // Of two addresses or clients, who knows which one the user trusts?
    Optional<String> unsure = sent.doubled().filter(ClientRequests::unsure);
    if (unsure.isPresent()) {
      return new Reading.Unanswerable("the parameter " + unsure.get() + " is there twice");
    }
    Optional<Client> client = sent.get("client_id").flatMap(id -> clients.find(request.shop(), id));
    if (client.isEmpty()) {
      return new Reading.Unanswerable(
          sent.get("client_id").isEmpty()
              ? "it does not say who it is (client_id)"
              : "nobody here knows it (client_id)");
    }
    Optional<String> redirectUri = sent.get("redirect_uri");
    if (redirectUri.isEmpty()) {
      return new Reading.Unanswerable("it does not say where to go back to (redirect_uri)");
    }
    if (!redirectUris.admit(client.get(), redirectUri.get())) {
      return new Reading.Unanswerable(
          "it wants you to be sent to an address that it is not known by (redirect_uri)");
    }
    boolean fragment = sent.get("response_type").map(ClientRequests::hasToken).orElse(false);
    Optional<String> state =
        sent.doubled().filter("state"::equals).isPresent() ? Optional.empty() : sent.get("state");
    var back = new ClientAddress(redirectUri.get(), fragment, state, publicAddress.issuer(request));
    return new ClientRequestRules(flow, client.get(), back, sent).apply();
  }

  private static boolean unsure(String name) {
    return name.equals("client_id") || name.equals("redirect_uri");
  }

  // OAuth 2.0 Multiple Response Types section 5
  private static boolean hasToken(String responseType) {
    return SPACE.splitAsStream(responseType).anyMatch(TOKEN_TYPES::contains);
  }
}
