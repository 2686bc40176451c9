package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.refused;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// Clients that speak for themselves.
final class ClientAccessTest {
  private static final Set<Scope> PETS = Set.of(Scope.READ_PETS, Scope.WRITE_PETS);

  private final Premises shop = new Premises();
  private final ClientAccess access = shop.oauth.clientAccess();
  private final Client service =
      shop.confidential("service", GrantKind.CLIENT_CREDENTIALS, GrantKind.REFRESH_TOKEN);

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_client_gets_a_token_that_stands_for_itself() {
    var issued = access.give(TENANT, service, PETS);
    assertEquals(new Caller.Program("service", PETS), shop.caller(issued));
    assertEquals(new Caller.Program("service", PETS), Premises.caller(shop.there, issued));
    assertEquals(Optional.empty(), issued.refreshToken());
    assertEquals(Optional.empty(), issued.grant().user());
    assertEquals(shop.now().plus(Tokens.ACCESS_OF_OTHERS), issued.expiresAt());
  }

  @Test
  void a_client_that_may_not_do_this_gets_nothing() {
    refused(Problem.Unauthenticated.class, () -> access.give(TENANT, shop.app, PETS));
    Client narrow =
        shop.keep(
            new Client(
                "narrow",
                "Narrow",
                service.secretDigest(),
                service.grants(),
                service.redirectUris(),
                Set.of(Scope.READ_PETS),
                shop.now()));
    refused(Problem.Unauthenticated.class, () -> access.give(TENANT, narrow, PETS));
  }

  @Test
  void a_client_that_was_removed_gets_nothing_and_loses_what_it_had() {
    var issued = access.give(TENANT, service, PETS);
    shop.remove(service);
    refused(Problem.Unauthenticated.class, () -> access.give(TENANT, service, PETS));
    shop.clock.pass(Duration.ofSeconds(2));
    assertThrows(Failure.class, () -> shop.caller(issued));
  }

  @Test
  void a_client_of_one_shop_is_none_of_another() {
    var other = new Tenant(UUID.randomUUID());
    refused(Problem.Unauthenticated.class, () -> access.give(other, service, PETS));
  }
}
