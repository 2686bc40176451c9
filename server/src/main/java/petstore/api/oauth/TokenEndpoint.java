package petstore.api.oauth;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// Gives tokens to clients that speak OAuth (RFC 6749 section 3.2).
final class TokenEndpoint {
  private final List<GrantType> grants;
  private final InstantSource clock;

  /// @param grants what tokens are given for
  /// @param clock tells how long tokens last from now
  TokenEndpoint(List<GrantType> grants, InstantSource clock) {
    this.grants = List.copyOf(grants);
    this.clock = clock;
  }

  /// Answers a form.
  Response answer(Request request) {
    try {
      TokenForm form = TokenForm.read(request);
      Tokens.Issued issued = grant(form.required("grant_type")).exchange(form, request);
      return Response.of(200, MediaType.JSON, Json.write(json -> write(issued, json)))
          .with(OauthError.NOT_KEPT);
    } catch (OauthFailure e) {
      return e.error().answer();
    }
  }

  private GrantType grant(String name) {
    return grants.stream()
        .filter(grant -> grant.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new OauthFailure(
                OauthError.unsupportedGrantType(
                    grants.stream()
                        .map(GrantType::name)
                        .collect(Collectors.joining(", ", "grant_type must be one of: ", "")))));
  }

  // RFC 6749 section 5.1
  private void write(Tokens.Issued issued, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("access_token", issued.accessToken());
    json.writeStringProperty("token_type", "Bearer");
    long seconds = issued.expiresAt().getEpochSecond() - clock.instant().getEpochSecond();
    json.writeNumberProperty("expires_in", seconds);
    issued.refreshToken().ifPresent(token -> json.writeStringProperty("refresh_token", token));
    json.writeStringProperty("scope", Scope.list(issued.scopes()));
    json.writeEndObject();
  }
}
