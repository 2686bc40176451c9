package petstore.core.auth;

/// Every use case of this room.
public record Auth(
    SignIn signIn,
    Sessions sessions,
    Tokens tokens,
    Authentication authentication,
    SigningKeys signingKeys,
    ApiKeys apiKeys,
    Accounts accounts) {}
