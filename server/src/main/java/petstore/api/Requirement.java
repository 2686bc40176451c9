package petstore.api;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Scope;

/// What an operation wants to know of its caller, as its definition declares it.
///
/// @param alternatives of which one is enough; none: the operation is open to everybody
record Requirement(List<Alternative> alternatives) {
  static final Requirement NONE = new Requirement(List.of());

  Requirement {
    alternatives = List.copyOf(alternatives);
  }

  /// One way to be let in.
  ///
  /// @param anonymous whether it asks for nothing at all
  /// @param scopes of all its schemes together
  record Alternative(boolean anonymous, Set<Scope> scopes) {
    Alternative {
      scopes = Set.copyOf(scopes);
    }
  }

  /// Whether nobody is asked for anything.
  boolean isOpen() {
    return alternatives.isEmpty();
  }

  /// Whether those who show nothing are let in, too.
  boolean admitsAnonymous() {
    return alternatives.stream().anyMatch(Alternative::anonymous);
  }

  /// The scopes that a known caller lacks for the alternative that they are nearest to; none: they
  /// are let in.
  Set<Scope> missing(Caller caller) {
    return alternatives.stream()
        .map(alternative -> lacking(alternative.scopes(), caller.scopes()))
        .min(Comparator.comparingInt(Set::size))
        .orElse(Set.of());
  }

  private static Set<Scope> lacking(Set<Scope> wanted, Set<Scope> held) {
    var lacking = EnumSet.noneOf(Scope.class);
    lacking.addAll(wanted);
    lacking.removeAll(held);
    return lacking;
  }
}
