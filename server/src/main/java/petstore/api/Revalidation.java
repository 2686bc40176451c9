package petstore.api;

import java.util.Optional;
import java.util.Set;
import petstore.core.auth.Credential;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// Finds out again who sent a request, while its answer goes on: a token expires, somebody signs
/// out or has another role.
///
/// @param kinds the credentials that count
public record Revalidation(Set<Credential.Kind> kinds, Gate.Doorkeeper doorkeeper) {
  public Revalidation {
    kinds = Set.copyOf(kinds);
  }

  /// Who it is now, by what the request shows; none when that is not good any more.
  ///
  /// @throws Failure when that cannot be found out now
  public Optional<Caller> caller(Tenant tenant, Request request) {
    Credentials shown = Credentials.of(request, kinds);
    if (!shown.sent()) {
      return Optional.of(Caller.anonymous());
    }
    for (Credential credential : shown.good()) {
      try {
        return Optional.of(doorkeeper.caller(tenant, credential));
      } catch (Failure e) {
        if (!(e.problem() instanceof Problem.Unauthenticated)) {
          throw e;
        }
      }
    }
    return Optional.empty();
  }
}
