package petstore.core.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.kernel.Scope;

/// A program that users may let in, or that has access of its own (RFC 6749 section 2).
///
/// @param id its `client_id`; see [Clients] for what it may consist of
/// @param name for people, on the page that asks them
/// @param secretDigest SHA-256 of its secret in hexadecimal; none: a public client, which cannot
///   keep one
/// @param redirectUris where browsers may be sent back to; one that begins with `/` is at this
///   server's own public URL; the port of one at a loopback address does not count (RFC 8252
///   section 7.3)
/// @param scopes the most that it can be given
public record Client(
    String id,
    String name,
    Optional<String> secretDigest,
    Set<GrantKind> grants,
    List<String> redirectUris,
    Set<Scope> scopes,
    Instant createdAt) {
  public Client {
    grants = Set.copyOf(grants);
    redirectUris = List.copyOf(redirectUris);
    scopes = Set.copyOf(scopes);
  }

  /// Whether it has no secret (RFC 6749 section 2.1).
  public boolean isPublic() {
    return secretDigest.isEmpty();
  }

  /// Whether it may get tokens in this way.
  public boolean may(GrantKind kind) {
    return grants.contains(kind);
  }
}
