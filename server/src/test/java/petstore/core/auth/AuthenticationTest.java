package petstore.core.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.codec.JoseTokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;

/// Access tokens that are signed as ours are, and say what ours never say.
class AuthenticationTest {
  private static final Tenant TENANT = Tenant.DEFAULT;
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final House house = new House();
  private final Auth auth = house.server();
  private final User jane = house.user(TENANT, "jane", Role.CUSTOMER);
  private final AccessToken token =
      auth.authentication().read(TENANT, auth.tokens().issue(TENANT, jane, false).accessToken());

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void one_that_says_what_ours_say_is_good() {
    assertTrue(caller(token).is(jane.id()));
  }

  @Test
  void one_from_the_future_is_not_valid_yet() {
    Instant soon = token.issuedAt().plus(SKEW);
    assertTrue(caller(from(soon, soon)).is(jane.id()), "clocks of servers differ");
    Instant later = soon.plusSeconds(1);
    assertEquals("The access token is not valid yet", refusal(from(token.issuedAt(), later)));
    assertEquals("The access token is not valid yet", refusal(from(later, token.notBefore())));
  }

  @Test
  void one_of_another_issuer_or_for_another_audience_is_refused() {
    String other = "https://evil.example";
    String why = "The access token is for another server";
    assertEquals(why, refusal(between(other, token.audience())));
    assertEquals(why, refusal(between(token.issuer(), other)));
    assertEquals(why, refusal(between(token.issuer(), token.issuer() + "/")));
  }

  @Test
  void one_of_a_grant_that_never_was_is_refused() {
    AccessToken changed = with(token.scopes(), UUID.randomUUID());
    assertEquals("The access token was revoked", refusal(changed));
  }

  @Test
  void no_token_gives_more_than_its_grant_and_the_role_of_its_user() {
    Set<Scope> all = Set.of(Scope.values());
    assertEquals(Role.CUSTOMER.scopes(), caller(with(all, token.grant())).scopes());
  }

  private AccessToken from(Instant issuedAt, Instant notBefore) {
    return new AccessToken(
        token.issuer(),
        token.subject(),
        token.audience(),
        token.client(),
        token.scopes(),
        issuedAt,
        notBefore,
        token.expiresAt(),
        token.id(),
        token.tenant(),
        token.grant());
  }

  private AccessToken between(String issuer, String audience) {
    return new AccessToken(
        issuer,
        token.subject(),
        audience,
        token.client(),
        token.scopes(),
        token.issuedAt(),
        token.notBefore(),
        token.expiresAt(),
        token.id(),
        token.tenant(),
        token.grant());
  }

  private AccessToken with(Set<Scope> scopes, UUID grant) {
    return new AccessToken(
        token.issuer(),
        token.subject(),
        token.audience(),
        token.client(),
        scopes,
        token.issuedAt(),
        token.notBefore(),
        token.expiresAt(),
        token.id(),
        token.tenant(),
        grant);
  }

  private Caller caller(AccessToken said) {
    String text = new JoseTokens().write(said, auth.signingKeys().current(SigningAlgorithm.ES256));
    return auth.authentication().caller(TENANT, new Credential.AccessToken(text));
  }

  private String refusal(AccessToken said) {
    Failure failure = assertThrows(Failure.class, () -> caller(said));
    return assertInstanceOf(Problem.Unauthenticated.class, failure.problem()).detail();
  }
}
