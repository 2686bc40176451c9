package petstore.api.oauth;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import petstore.api.PublicAddress;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.IdTokens;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// Gives tokens to clients (RFC 6749 section 3.2).
final class TokenEndpoint implements FormEndpoint.Service {
  private final List<GrantType> grants;
  private final Answering answering;

  /// @param grants what tokens are given for
  TokenEndpoint(List<GrantType> grants, Answering answering) {
    this.grants = List.copyOf(grants);
    this.answering = answering;
  }

  /// What answers are made with.
  ///
  /// @param clock tells how long tokens last from now
  record Answering(IdTokens idTokens, PublicAddress address, InstantSource clock) {}

  @Override
  public Optional<Client> unnamed(OauthForm form) {
    return grant(form).unnamed();
  }

  @Override
  public Response answer(ClientRequest request) {
    GrantType grant = grant(request.form());
    request.checkMay(grant.kind());
    request.form().checkGrant();
    GrantType.Given given = grant.exchange(request);
    Optional<String> idToken =
        answering
            .idTokens()
            .write(answering.address().issuer(request.request()), given.tokens(), given.nonce());
    byte[] body = Json.write(json -> write(given.tokens(), idToken, json));
    return Response.of(200, MediaType.JSON, body).with(OauthError.NOT_KEPT);
  }

  private GrantType grant(OauthForm form) {
    String name = form.required("grant_type");
    return grants.stream()
        .filter(grant -> grant.kind().text().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new OauthFailure(
                OauthError.unsupportedGrantType(
                    grants.stream()
                        .map(grant -> grant.kind().text())
                        .collect(Collectors.joining(", ", "grant_type must be one of: ", "")))));
  }

  // RFC 6749 section 5.1; OpenID Connect Core 1.0 section 3.1.3.3
  private void write(Tokens.Issued issued, Optional<String> idToken, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("access_token", issued.accessToken());
    json.writeStringProperty("token_type", "Bearer");
    json.writeNumberProperty("expires_in", issued.secondsLeft(answering.clock().instant()));
    issued.refreshToken().ifPresent(token -> json.writeStringProperty("refresh_token", token));
    idToken.ifPresent(token -> json.writeStringProperty("id_token", token));
    json.writeStringProperty("scope", Scope.list(issued.scopes()));
    json.writeEndObject();
  }
}
