package petstore.core.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a user is to the shop.
@SuppressWarnings("ImmutableEnumChecker") // the set is a copy that nobody can change
public enum Role {
  /// Buys pets, and sees what is theirs.
  CUSTOMER("customer", EnumSet.complementOf(EnumSet.of(Scope.WRITE_PETS))),
  /// Runs the shop, and sees everything.
  STAFF("staff", EnumSet.allOf(Scope.class));

  private final String word;
  private final Set<Scope> scopes;

  Role(String word, EnumSet<Scope> scopes) {
    this.word = word;
    scopes.retainAll(Scope.ofShop());
    this.scopes = Set.copyOf(scopes);
  }

  /// As it is written: `customer` or `staff`.
  public String word() {
    return word;
  }

  /// All that a user with this role may be allowed to do in the shop.
  public Set<Scope> scopes() {
    return scopes;
  }

  /// Of these scopes, those that a user with this role can let a program have: what tells about
  /// users is theirs to give, whatever their role.
  public Set<Scope> permitted(Set<Scope> asked) {
    return asked.stream()
        .filter(scope -> scope.isIdentity() || scopes.contains(scope))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The role that is written like this, if there is one.
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
