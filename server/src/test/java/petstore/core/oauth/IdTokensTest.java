package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Tokens;
import petstore.core.auth.Tokens.Giving;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.support.TestShop;

class IdTokensTest {
  private static final String ISSUER = "https://petstore.example";
  private static final Set<Scope> ASKED = Set.of(Scope.READ_PETS, Scope.OPENID);
  private static final Optional<String> NONCE = Optional.of("nonce of the client");

  private final TestShop shop = TestShop.open();
  private final IdTokens idTokens = shop.core().oauth().idTokens();
  private final UUID user =
      shop.storage().users().find(Tenant.DEFAULT, "customer").orElseThrow().id();
  private final Instant signedInAt =
      Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_client_that_we_did_not_write_takes_it() throws Exception {
    Tokens.Issued tokens = issued(Optional.of(user), ASKED);
    String text = idTokens.write(ISSUER, tokens, NONCE).orElseThrow();
    IDTokenClaimsSet claims =
        validator("swagger-ui").validate(SignedJWT.parse(text), new Nonce(NONCE.orElseThrow()));
    assertEquals(user.toString(), claims.getSubject().getValue());
    assertEquals(signedInAt, claims.getAuthenticationTime().toInstant());
    assertEquals(tokens.grant().id().toString(), claims.getSessionID().getValue());
    assertEquals(
        IdTokens.LIFETIME,
        Duration.between(
            claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()));
    AccessTokenValidator.validate(
        new BearerAccessToken(tokens.accessToken()),
        JWSAlgorithm.RS256,
        claims.getAccessTokenHash());
    assertThrows(
        InvalidHashException.class,
        () ->
            AccessTokenValidator.validate(
                new BearerAccessToken("another"),
                JWSAlgorithm.RS256,
                new AccessTokenHash(claims.getAccessTokenHash().getValue())));
  }

  @Test
  void it_is_for_one_client_and_one_sign_in_alone() throws Exception {
    String text = idTokens.write(ISSUER, issued(Optional.of(user), ASKED), NONCE).orElseThrow();
    var nonce = new Nonce(NONCE.orElseThrow());
    var jwt = SignedJWT.parse(text);
    assertThrows(Exception.class, () -> validator("petstore-cli").validate(jwt, nonce));
    assertThrows(
        Exception.class, () -> validator("swagger-ui").validate(jwt, new Nonce("of another")));
  }

  @Test
  void there_is_none_without_openid_or_without_a_user() {
    assertEquals(
        Optional.empty(),
        idTokens.write(ISSUER, issued(Optional.of(user), Set.of(Scope.PROFILE)), NONCE));
    assertEquals(
        Optional.empty(),
        idTokens.write(ISSUER, issued(Optional.empty(), ASKED), Optional.empty()));
  }

  @Test
  void it_hints_at_its_user() {
    Tokens.Issued tokens = issued(Optional.of(user), ASKED);
    String text = idTokens.write(ISSUER, tokens, Optional.empty()).orElseThrow();
    assertEquals(Optional.of(user), idTokens.subject(text));
    assertEquals(Optional.empty(), idTokens.subject(tokens.accessToken()));
    assertEquals(Optional.empty(), idTokens.subject("guess"));
  }

  private IDTokenValidator validator(String client) throws Exception {
    return new IDTokenValidator(
        new Issuer(ISSUER),
        new ClientID(client),
        JWSAlgorithm.RS256,
        JWKSet.parse(shop.core().auth().signingKeys().published()));
  }

  private Tokens.Issued issued(Optional<UUID> whom, Set<Scope> scopes) {
    Tokens tokens = shop.core().auth().tokens();
    Tokens.Draft draft =
        tokens.draft(
            Tenant.DEFAULT,
            new Giving(
                UUID.randomUUID(), whom, "swagger-ui", scopes, whom.map(_ -> signedInAt), false));
    return shop.storage().inTransaction(() -> tokens.keep(Tenant.DEFAULT, draft));
  }
}
