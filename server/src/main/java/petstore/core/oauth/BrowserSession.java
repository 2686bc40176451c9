package petstore.core.oauth;

import java.time.Instant;
import java.util.UUID;

/// Somebody who signed in on a page.
///
/// @param id names it to its user; no secret
/// @param signedInAt when they gave their password
/// @param agent what the browser said it is (RFC 9110 section 10.1.5), at most 200 characters
public record BrowserSession(
    UUID id, UUID user, Instant signedInAt, Instant expiresAt, String agent) {}
