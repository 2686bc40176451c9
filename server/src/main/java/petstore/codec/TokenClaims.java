package petstore.codec;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.core.auth.AccessToken;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// What an access token says, as the claims of a JWT (RFC 9068 section 2.2; `tenant` is our own,
/// `sid` that of OpenID Connect). All of them have to be there; others are ignored.
final class TokenClaims {
  private final Map<String, Object> claims;

  private TokenClaims(Map<String, Object> claims) {
    this.claims = claims;
  }

  static Map<String, Object> of(AccessToken token) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", token.issuer());
    claims.put("sub", token.subject());
    claims.put("aud", token.audience());
    claims.put("client_id", token.client());
    claims.put("scope", Scope.list(token.scopes()));
    claims.put("iat", token.issuedAt().getEpochSecond());
    claims.put("nbf", token.notBefore().getEpochSecond());
    claims.put("exp", token.expiresAt().getEpochSecond());
    claims.put("jti", token.id().toString());
    claims.put("tenant", token.tenant().id().toString());
    claims.put("sid", token.grant().toString());
    return claims;
  }

  /// The token whose claims are written like this; none when one is missing or of another type.
  static Optional<AccessToken> read(String json) {
    try {
      @Nullable Map<String, Object> claims = JSONObjectUtils.parse(json);
      return claims == null ? Optional.empty() : Optional.of(new TokenClaims(claims).token());
    } catch (ParseException _) { // signed with our key, and yet not ours
      return Optional.empty();
    }
  }

  private AccessToken token() throws ParseException {
    return new AccessToken(
        text("iss"),
        text("sub"),
        text("aud"),
        text("client_id"),
        Scope.parse(text("scope")),
        time("iat"),
        time("nbf"),
        time("exp"),
        id("jti"),
        new Tenant(id("tenant")),
        id("sid"));
  }

  private String text(String name) throws ParseException {
    if (claims.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name);
  }

  /// Whole seconds since 1970; a NumericDate (RFC 7519 section 2) may have fractions, ours have
  /// not.
  private Instant time(String name) throws ParseException {
    if (claims.get(name) instanceof Long seconds) {
      try {
        return Instant.ofEpochSecond(seconds);
      } catch (DateTimeException _) { // some billion years away
      }
    }
    throw wrong(name);
  }

  private UUID id(String name) throws ParseException {
    String text = text(name);
    try {
      UUID id = UUID.fromString(text); // which takes `1-1-1-1-1`, too
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException _) { // said below
    }
    throw wrong(name);
  }

  private static ParseException wrong(String name) {
    return new ParseException("The claim " + name + " is missing or wrong", 0);
  }
}
