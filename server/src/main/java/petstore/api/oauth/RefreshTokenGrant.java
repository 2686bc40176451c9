package petstore.api.oauth;

import java.util.EnumSet;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.http.Request;

/// New tokens for a refresh token (RFC 6749 section 6). They have the scopes of those before, even
/// if fewer are asked for; the answer tells which. Who asks for more is refused.
final class RefreshTokenGrant implements GrantType {
  private final Tokens tokens;

  RefreshTokenGrant(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String name() {
    return "refresh_token";
  }

  @Override
  public Tokens.Issued exchange(TokenForm form, Request request) {
    // All that can be wrong but the token itself, before that is spent.
    String token = form.required("refresh_token");
    if (form.optional("client_id").filter(id -> !id.equals(Tokens.OWN_CLIENT)).isPresent()) {
      throw new OauthFailure(OauthError.invalidClient("The client is not known"));
    }
    Set<Scope> asked = form.optional("scope").map(RefreshTokenGrant::scopes).orElse(Set.of());
    try {
      return tokens.refresh(request.tenant(), Tokens.OWN_CLIENT, token, asked);
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Forbidden(_, String detail)) {
        throw new OauthFailure(OauthError.invalidScope(detail));
      }
      throw e;
    }
  }

  private static Set<Scope> scopes(String list) {
    var scopes = EnumSet.noneOf(Scope.class);
    for (String word : list.split(" ", -1)) {
      scopes.add(
          Scope.of(word)
              .orElseThrow(() ->
                  new OauthFailure(
                      OauthError.invalidScope("A scope that is asked for is not known"))));
    }
    return scopes;
  }
}
