package petstore.core.auth;

import java.time.Instant;
import java.util.UUID;

/// What is kept of a refresh token: enough to know it again, not to show it.
///
/// @param grant which it renews the access token of
/// @param spent whether it was used before: each is good for one use
public record RefreshToken(UUID grant, boolean spent, Instant expiresAt) {}
