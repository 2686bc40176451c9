package petstore.core.oauth;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;

/// The programs that a user let in.
public final class Apps {
  Apps() {}

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
  }

  /// The programs of a user, by name. Tokens that they asked for with name and password
  /// ([petstore.core.auth.Tokens#OWN_CLIENT]) are one of them.
  public List<App> of(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }

  /// Ends all that a program was given by a user: tokens, codes, the consent. Whether there was
  /// anything.
  public boolean end(Tenant tenant, UUID user, String client) {
    throw new UnsupportedOperationException();
  }
}
