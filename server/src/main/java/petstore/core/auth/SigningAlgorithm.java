package petstore.core.auth;

/// What tokens are signed with (RFC 7518 section 3.1).
public enum SigningAlgorithm {
  /// For access tokens: small and fast.
  ES256,
  /// For ID tokens: every client knows it (OpenID Connect Core 1.0 section 15.1).
  RS256
}
