package petstore.core.auth;

import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;
import petstore.core.users.SessionRepository;
import petstore.core.users.SignIns;

/// Ends what users are signed in with: sessions, flows under way, and grants.
///
/// Grants come last: a flow that ends in one at the same moment either finds that it is over, or
/// its grant is found here.
public final class Endings implements SignIns {
  private final Flows flows;
  private final SessionRepository sessions;
  private final GrantRepository grants;
  private final Revocations revocations;

  public Endings(
      Flows flows, SessionRepository sessions, GrantRepository grants, Revocations revocations) {
    this.flows = flows;
    this.sessions = sessions;
    this.grants = grants;
    this.revocations = revocations;
  }

  @Override
  public void endAll(Tenant tenant, UUID user) {
    flows.endAll(tenant, user);
    sessions.deleteAll(tenant, user);
    grants.deleteAll(tenant, user);
  }

  /// Ends all that a user is signed in with but this one. Only inside a transaction, as [#endAll].
  void endOthers(Tenant tenant, UUID user, Caller.Proof kept) {
    flows.endAll(tenant, user);
    switch (kept) {
      case Caller.Proof.Session(long number) -> {
        sessions.deleteOthers(tenant, user, number);
        grants.deleteAll(tenant, user);
      }
      case Caller.Proof.Grant(UUID id, _) -> {
        sessions.deleteAll(tenant, user);
        grants.of(tenant, user).stream()
            .map(Grant::id)
            .filter(other -> !other.equals(id))
            .forEach(other -> grants.delete(tenant, other));
      }
    }
  }

  @Override
  public void ended() {
    revocations.happened();
  }
}
