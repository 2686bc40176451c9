package petstore.api.oauth;

import petstore.core.auth.IssuedTokens;
import petstore.http.Response;

/// Ends tokens that a client needs no more (RFC 7009). What it was not given itself stays as it is,
/// and it is told the same: the token, if it is one, does not work for it.
final class RevocationEndpoint implements FormEndpoint.Service {
  private final IssuedTokens tokens;

  RevocationEndpoint(IssuedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Response answer(ClientRequest request) {
    tokens.revoke(request.tenant(), request.client().id(), request.form().required("token"));
    return Response.of(200).with(OauthError.NOT_KEPT);
  }
}
