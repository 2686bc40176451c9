package petstore.api.oauth;

import java.util.stream.Stream;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.http.Request;

/// New tokens for a refresh token (RFC 6749 section 6). They have the scopes of those before,
/// whatever is asked for; the answer tells which.
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
    boolean known =
        form.optional("scope").stream()
            .flatMap(list -> Stream.of(list.split(" ", -1)))
            .allMatch(word -> Scope.of(word).isPresent());
    if (!known) {
      throw new OauthFailure(OauthError.invalidScope("A scope that is asked for is not known"));
    }
    return tokens.refresh(request.tenant(), token);
  }
}
