package petstore.api.oauth;

import java.util.Optional;
import petstore.core.auth.Tokens;
import petstore.core.oauth.Client;
import petstore.core.oauth.GrantKind;

/// A way to get tokens: a value of `grant_type` (RFC 6749 section 1.3). Before it is asked, the
/// client is known, may use it, and has sent all its parameters.
interface GrantType {
  /// Which one it is.
  GrantKind kind();

  /// The client of a form of this grant that names none; none: it has to name one.
  default Optional<Client> unnamed() {
    return Optional.empty();
  }

  /// Gives tokens for what the form has.
  ///
  /// @throws OauthFailure if it is not a form of this grant, or what it has is not good (any more)
  /// @throws petstore.core.kernel.Failure with [petstore.core.kernel.Problem.Unauthenticated]
  ///   likewise
  Given exchange(ClientRequest request);

  /// What was given.
  ///
  /// @param nonce for the ID token, if the client sent one when it asked the user
  record Given(Tokens.Issued tokens, Optional<String> nonce) {}
}
