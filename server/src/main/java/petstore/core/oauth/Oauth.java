package petstore.core.oauth;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import petstore.core.auth.Auth;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.IssuedTokens;
import petstore.core.auth.Revocations;
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
    ClientAccess clientAccess,
    IssuedTokens issuedTokens,
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
      Revocations revocations,
      IdTokenCodec idTokenCodec,
      Tenants tenants,
      Ids ids,
      InstantSource clock,
      RandomGenerator random,
      String publicUrl) {}

  /// The room over its stores.
  public static Oauth over(Stores stores, Surroundings around) {
    var auth = around.auth();
    var redirectUris = new RedirectUris(around.publicUrl());
    var consents = new Consents(stores.consents());
    var registrations = new Registrations(stores.clients());
    var browserSessions = browserSessions(stores, around);
    return new Oauth(
        new Clients(
            stores.clients(),
            around.tenants(),
            auth.backOff(),
            around.revocations(),
            around.clock(),
            around.random()),
        redirectUris,
        browserSessions,
        new Authorizations(
            new Authorizations.Parts(
                stores.codes(),
                consents,
                registrations,
                redirectUris,
                browserSessions,
                auth.tokens(),
                stores.transactions(),
                around.ids(),
                around.clock(),
                around.random()),
            codeExchange(stores, around, registrations)),
        new Devices(
            new Devices.Parts(
                stores.deviceRequests(),
                consents,
                registrations,
                browserSessions,
                auth.backOff(),
                around.tenants(),
                stores.transactions(),
                around.clock(),
                around.random()),
            devicePolls(stores, around, registrations)),
        new ClientAccess(registrations, auth.tokens(), around.tenants(), around.ids()),
        auth.issuedTokens(),
        apps(stores, around),
        new IdTokens(auth.signingKeys(), around.idTokenCodec(), around.clock()));
  }

  private static BrowserSessions browserSessions(Stores stores, Surroundings around) {
    return new BrowserSessions(
        new BrowserSessions.Parts(
            stores.browserSessions(),
            stores.users(),
            around.auth().signIn(),
            around.tenants(),
            stores.transactions(),
            around.ids(),
            around.clock(),
            around.random()));
  }

  private static CodeExchange codeExchange(
      Stores stores, Surroundings around, Registrations registrations) {
    return new CodeExchange(
        new CodeExchange.Parts(
            stores.codes(),
            stores.grants(),
            stores.users(),
            registrations,
            around.auth().tokens(),
            around.revocations(),
            stores.transactions(),
            around.clock()));
  }

  private static DevicePolls devicePolls(
      Stores stores, Surroundings around, Registrations registrations) {
    return new DevicePolls(
        new DevicePolls.Parts(
            stores.deviceRequests(),
            stores.users(),
            registrations,
            around.auth().tokens(),
            stores.transactions(),
            around.ids(),
            around.clock()));
  }

  private static Apps apps(Stores stores, Surroundings around) {
    return new Apps(
        new Apps.Parts(
            stores.clients(),
            stores.codes(),
            stores.deviceRequests(),
            stores.consents(),
            stores.grants(),
            stores.users(),
            around.revocations(),
            stores.transactions(),
            around.clock()));
  }
}
