package petstore.core.users;

import java.time.Instant;

/// Proof of a login.
///
/// @param token what the client shows; positive and below 2^53, so that it is exact in every client
/// @param expiresAt from when on it proves nothing
public record Session(long token, Instant expiresAt) {
  @Override
  public String toString() {
    return "Session[expiresAt=" + expiresAt + "]";
  }
}
