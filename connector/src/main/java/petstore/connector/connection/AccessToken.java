package petstore.connector.connection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token that is shown as `Authorization: Bearer` (RFC 6750).
///
/// @param value the token; no message and no log has it
/// @param expiresAt when it stops being good, if the server said so
/// @param scopes what it is good for, if the server said so; empty if not
public record AccessToken(String value, @Nullable Instant expiresAt, List<String> scopes)
    implements Credentials {
  /// @throws IllegalArgumentException when the value has other than visible ASCII characters: it
  ///   would not fit into a header
  public AccessToken {
    if (!value.matches("[!-~]+")) {
      throw new IllegalArgumentException("An access token is of visible ASCII characters");
    }
    scopes = List.copyOf(scopes);
  }

  /// A token of which nothing more is known.
  public static AccessToken of(String value) {
    return new AccessToken(value, null, List.of());
  }

  /// Whether it stopped being good before a point in time.
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  @Override
  public String toString() {
    return "AccessToken[expiresAt=" + expiresAt + ", scopes=" + scopes + "]";
  }
}
