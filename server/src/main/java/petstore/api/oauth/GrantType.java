package petstore.api.oauth;

import petstore.core.auth.Tokens;
import petstore.http.Request;

/// A way to get tokens: a value of `grant_type` (RFC 6749 section 1.3).
interface GrantType {
  /// The value.
  String name();

  /// Gives tokens for what the form has.
  ///
  /// @throws OauthFailure if it is not a form of this grant
  /// @throws petstore.core.kernel.Failure with [petstore.core.kernel.Problem.Unauthenticated] if
  ///   what it has is not good (any more)
  Tokens.Issued exchange(TokenForm form, Request request);
}
