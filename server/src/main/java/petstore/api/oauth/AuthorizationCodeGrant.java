package petstore.api.oauth;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.util.Optional;
import petstore.core.oauth.Authorizations;
import petstore.core.oauth.GrantKind;

/// Tokens for a code that the user's browser brought (RFC 6749 section 4.1.3, RFC 7636 section
/// 4.5).
final class AuthorizationCodeGrant implements GrantType {
  private final Authorizations authorizations;

  AuthorizationCodeGrant(Authorizations authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public GrantKind kind() {
    return GrantKind.AUTHORIZATION_CODE;
  }

  @Override
  public Given exchange(ClientRequest request) {
    OauthForm form = request.form();
    // All that is known to be wrong before the code is used up.
    String redirectUri = form.required("redirect_uri");
    Optional<String> verifier =
        request.client().isPublic()
            ? Optional.of(form.required("code_verifier"))
            : form.optional("code_verifier");
    verifier.ifPresent(AuthorizationCodeGrant::check);
    return switch (authorizations.redeem(
        request.tenant(), request.client(), form.required("code"), redirectUri, verifier)) {
      case Authorizations.Redemption.Given(var tokens, var code) -> new Given(tokens, code.nonce());
      case Authorizations.Redemption.Refused(String reason) ->
          throw new OauthFailure(OauthError.invalidGrant(reason));
    };
  }

  // As it was sent, since the library drops spaces around it.
  private static void check(String verifier) {
    try {
      new CodeVerifier(verifier);
    } catch (IllegalArgumentException e) {
      throw new OauthFailure(
          OauthError.invalidRequest(
              "The code_verifier has to have 43 to 128 of the characters A-Z a-z 0-9 - . _ ~"));
    }
  }
}
