package petstore.core.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The secrets that letters to an endpoint are signed with.
///
/// @param previous the one before, while receivers may not know the current one yet
/// @param previousUntil from when on the previous one counts no more
public record EndpointSecrets(
    WebhookSecret current, @Nullable WebhookSecret previous, @Nullable Instant previousUntil) {
  /// How long a secret counts after another took its place.
  public static final Duration OVERLAP = Duration.ofHours(24);

  /// A secret that has not been changed.
  public static EndpointSecrets of(WebhookSecret secret) {
    return new EndpointSecrets(secret, null, null);
  }

  /// Another secret takes the place of the current one.
  public EndpointSecrets rotated(WebhookSecret secret, Instant now) {
    return new EndpointSecrets(secret, current, now.plus(OVERLAP));
  }

  /// Until when the secret before the current one counts, if it still does.
  public Optional<Instant> overlapsUntil(Instant now) {
    return Optional.ofNullable(previousUntil).filter(now::isBefore);
  }

  /// All that count, the current one first.
  public List<WebhookSecret> at(Instant now) {
    return previous != null && overlapsUntil(now).isPresent()
        ? List.of(current, previous)
        : List.of(current);
  }
}
