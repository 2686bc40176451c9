package petstore.core.auth;

import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;

/// Finds out who shows a credential.
@SuppressWarnings("DoNotCallSuggester")
public final class Authentication {
  /// Who shows this credential to a tenant's shop. A user's role, and whether a sign-in has ended,
  /// are known at once for what happened on this server, within 5 seconds for others.
  ///
  /// @throws Failure with [Problem.Unauthenticated] when it is not good (any more)
  public Caller caller(Tenant tenant, Credential credential) {
    throw new IllegalStateException("to be written");
  }
}
