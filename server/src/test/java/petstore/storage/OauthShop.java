package petstore.storage;

import static petstore.storage.Shop.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.oauth.AuthorizationCode;
import petstore.core.oauth.BrowserSession;
import petstore.core.oauth.Client;
import petstore.core.oauth.Consent;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.GrantKind;

/// What programs have in a shop, with a value for everything.
public final class OauthShop {
  private OauthShop() {}

  public static Client client(String id) {
    return new Client(
        id,
        "The \"" + id + "\" of Zoë",
        Optional.of("00ff".repeat(16)),
        Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN, GrantKind.DEVICE_CODE),
        List.of("https://b.example/cb?x=1&y=%20", "http://[::1]/", "/here"),
        Set.of(Scope.OPENID, Scope.READ_PETS),
        NOW);
  }

  public static AuthorizationCode code(String client, UUID user, Instant expiresAt) {
    return new AuthorizationCode(
        client,
        user,
        "http://127.0.0.1:49152/cb",
        Set.of(Scope.OFFLINE_ACCESS, Scope.WRITE_PETS),
        Optional.of("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
        Optional.of("n-0S6_WzA2Mj"),
        NOW.minusSeconds(1),
        UUID.randomUUID(),
        false,
        expiresAt);
  }

  public static DeviceRequest deviceRequest(String userCode, String client, Instant expiresAt) {
    return new DeviceRequest(
        userCode,
        client,
        Set.of(Scope.READ_PETS, Scope.READ_USER),
        NOW,
        expiresAt,
        Duration.ofSeconds(5),
        Optional.empty(),
        new DeviceRequest.Decision.Pending());
  }

  /// The same with another decision.
  public static DeviceRequest decided(DeviceRequest request, DeviceRequest.Decision decision) {
    return new DeviceRequest(
        request.userCode(),
        request.client(),
        request.scopes(),
        request.createdAt(),
        request.expiresAt(),
        request.interval(),
        request.askedAt(),
        decision);
  }

  public static DeviceRequest.Decision approved(UUID user) {
    return new DeviceRequest.Decision.Approved(user, Set.of(Scope.READ_PETS), NOW.minusSeconds(2));
  }

  public static BrowserSession browserSession(UUID id, UUID user, Instant expiresAt) {
    return new BrowserSession(id, user, NOW, expiresAt, "Mozilla/5.0 (X11; \"Linux\")");
  }

  public static Consent consent(UUID user, String client, Scope... scopes) {
    return new Consent(user, client, Set.of(scopes), NOW);
  }
}
