package petstore.core.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who sends a request, and what they may do.
public sealed interface Caller {
  /// Nobody who is known: no credentials were shown, or none were looked at.
  record Anonymous() implements Caller {
    @Override
    public Set<Scope> scopes() {
      return Set.of();
    }
  }

  /// A user of the shop.
  ///
  /// @param role as it is now, not as it was when they signed in
  /// @param scopes what they, or the program that speaks for them, may do
  /// @param proof how they are known
  record Person(UUID user, Role role, Set<Scope> scopes, Proof proof) implements Caller {
    public Person {
      scopes = Set.copyOf(scopes);
    }
  }

  /// A program that speaks for itself: an API key, or a client with credentials of its own.
  ///
  /// @param id of the key or the client
  record Program(String id, Set<Scope> scopes) implements Caller {
    public Program {
      scopes = Set.copyOf(scopes);
    }
  }

  /// What shows that a user is who they are; ends when they sign out.
  sealed interface Proof {
    /// An access token that belongs to a grant.
    ///
    /// @param delegated whether a program has it that the user let in; otherwise they gave name and
    ///   password for it
    record Grant(UUID id, boolean delegated) implements Proof {}

    /// A session of the classic editions.
    record Session(long number) implements Proof {
      // The number is a secret.
      @Override
      public String toString() {
        return "Session";
      }
    }
  }

  /// Nobody who is known.
  static Caller anonymous() {
    return new Anonymous();
  }

  /// What the caller may do.
  Set<Scope> scopes();

  /// Whether the caller works for the shop.
  default boolean isStaff() {
    return this instanceof Person person && person.role() == Role.STAFF;
  }

  /// Whether a program speaks for a user who let it in. It may do what its scopes say, but not take
  /// the account.
  default boolean isDelegated() {
    return this instanceof Person person
        && person.proof() instanceof Proof.Grant(_, boolean delegated)
        && delegated;
  }

  /// The id of the user that the caller is; none for a program that speaks for itself, and for
  /// nobody who is known.
  default @Nullable UUID userId() {
    return this instanceof Person person ? person.user() : null;
  }

  /// Whether the caller is this user.
  default boolean is(UUID user) {
    return this instanceof Person person && person.user().equals(user);
  }
}
