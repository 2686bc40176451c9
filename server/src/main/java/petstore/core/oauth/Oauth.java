package petstore.core.oauth;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import petstore.core.auth.Auth;
import petstore.core.auth.GrantRepository;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;
import petstore.core.users.UserRepository;

/// Every use case of this room, wired by hand.
public record Oauth(
    Clients clients,
    RedirectUris redirectUris,
    BrowserSessions browserSessions,
    Authorizations authorizations,
    Devices devices,
    Apps apps,
    IdTokens idTokens) {

  /// What the room keeps, and what it keeps it with.
  public record Stores(
      ClientRepository clients,
      AuthorizationCodeRepository codes,
      DeviceRequestRepository deviceRequests,
      BrowserSessionRepository browserSessions,
      ConsentRepository consents,
      GrantRepository grants,
      UserRepository users,
      Transactions transactions) {}

  /// What the rest of the shop and the outside give to the room.
  ///
  /// @param random must be fit for secrets
  /// @param publicUrl where this server is reached, without a slash at the end
  public record Surroundings(
      Auth auth,
      Tenants tenants,
      Ids ids,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl) {}

  /// The room over its stores.
  public static Oauth over(Stores stores, Surroundings around) {
    return new Oauth(
        new Clients(
            stores.clients(),
            around.tenants(),
            around.auth().backOff(),
            around.clock(),
            around.random()),
        new RedirectUris(around.publicUrl()),
        new BrowserSessions(),
        new Authorizations(),
        new Devices(),
        new Apps(),
        new IdTokens());
  }
}
