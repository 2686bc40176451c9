package petstore.core.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.auth.Grant;
import petstore.core.auth.GrantRepository;
import petstore.core.auth.Revocations;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.users.UserRepository;

/// The programs that a user let in.
public final class Apps {
  private static final String OWN_NAME = "Signed in with name and password";

  private final Parts parts;

  Apps(Parts parts) {
    this.parts = parts;
  }

  /// Where it is found what programs were given.
  record Parts(
      ClientRepository clients,
      AuthorizationCodeRepository codes,
      DeviceRequestRepository devices,
      ConsentRepository consents,
      GrantRepository grants,
      UserRepository users,
      Revocations revocations,
      Transactions transactions,
      InstantSource clock) {}

  /// A program that can do something in the name of a user now, or that they agreed to.
  ///
  /// @param client its id
  /// @param name for people
  /// @param scopes all that it can do
  /// @param since when it was let in first
  /// @param signIns how many of its sign-ins go on
  public record App(String client, String name, Set<Scope> scopes, Instant since, int signIns) {
    public App {
      scopes = Set.copyOf(scopes);
    }

    private static App of(Consent consent) {
      return new App(consent.client(), "", consent.scopes(), consent.givenAt(), 0);
    }

    private static App of(Grant grant) {
      return new App(grant.client(), "", grant.scopes(), grant.createdAt(), 1);
    }

    private App with(App more) {
      var all = new HashSet<>(scopes);
      all.addAll(more.scopes);
      Instant first = since.isBefore(more.since) ? since : more.since;
      return new App(client, name, all, first, signIns + more.signIns);
    }

    private App named(String other) {
      return new App(client, other, scopes, since, signIns);
    }
  }

  /// The programs of a user, by name. Tokens that they asked for with name and password
  /// ([Tokens#OWN_CLIENT]) are one of them.
  public List<App> of(Tenant tenant, UUID user) {
    Instant now = parts.clock().instant();
    Stream<App> agreed = parts.consents().of(tenant, user).stream().map(App::of);
    Stream<App> signedIn =
        parts.grants().of(tenant, user).stream()
            .filter(grant -> now.isBefore(grant.expiresAt()))
            .map(App::of);
    return Stream.concat(agreed, signedIn)
        .collect(Collectors.toMap(App::client, app -> app, App::with))
        .values()
        .stream()
        .map(app -> app.named(name(tenant, app.client())))
        .sorted(
            Comparator.comparing(App::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(App::client))
        .toList();
  }

  private String name(Tenant tenant, String client) {
    return client.equals(Tokens.OWN_CLIENT)
        ? OWN_NAME
        : parts.clients().find(tenant, client).map(Client::name).orElse(client);
  }

  /// Ends all that a program was given by a user: tokens, codes, the consent. Whether there was
  /// anything.
  public boolean end(Tenant tenant, UUID user, String client) {
    boolean ended = parts.transactions().inTransaction(() -> endAll(tenant, user, client));
    if (ended) {
      parts.revocations().happened();
    }
    return ended;
  }

  // In the order of [OpenFlows], so that a flow under way either finds itself ended, or is found.
  private boolean endAll(Tenant tenant, UUID user, String client) {
    if (parts.users().find(tenant, user).isEmpty()) {
      return false;
    }
    parts.codes().deleteAll(tenant, user, client);
    parts.devices().deleteAll(tenant, user, client);
    boolean agreed = parts.consents().delete(tenant, user, client);
    List<Grant> grants =
        parts.grants().of(tenant, user).stream()
            .filter(grant -> grant.client().equals(client))
            .toList();
    grants.forEach(grant -> parts.grants().delete(tenant, grant.id()));
    return agreed || !grants.isEmpty();
  }
}
