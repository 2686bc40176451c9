package petstore.core.oauth;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import petstore.core.kernel.Scope;

/// What a client asks for in the parameter `scope` (RFC 6749 section 3.3), at every endpoint that
/// has one.
public sealed interface RequestedScopes {
  /// The longest that the parameter may be, in characters.
  int MAX_LENGTH = 1024;

  /// It can be asked for.
  record Valid(Set<Scope> scopes) implements RequestedScopes {
    public Valid {
      scopes = Set.copyOf(scopes);
    }
  }

  /// It cannot: `invalid_scope`.
  ///
  /// @param reason in English, for who writes clients; repeats nothing that was sent
  record Invalid(String reason) implements RequestedScopes {}

  /// Reads the parameter of a client.
  ///
  /// @param parameter as it was sent, be it empty; none when there is none: then it is all that the
  ///   client may have
  static RequestedScopes of(Optional<String> parameter, Client client) {
    if (parameter.isEmpty()) {
      return client.scopes().isEmpty()
          ? new Invalid("The client may have no scope")
          : new Valid(client.scopes());
    }
    return switch (of(parameter.get())) {
      case Valid(Set<Scope> scopes) when !client.scopes().containsAll(scopes) ->
          new Invalid("The client may not have all of the scopes; it may have: " + may(client));
      case Valid valid -> valid;
      case Invalid invalid -> invalid;
    };
  }

  /// Reads the parameter, whoever sent it: known scopes with one space between each two.
  static RequestedScopes of(String parameter) {
    if (parameter.isEmpty()) {
      return new Invalid("The scope is empty");
    }
    if (parameter.length() > MAX_LENGTH) {
      return new Invalid("The scope is longer than " + MAX_LENGTH + " characters");
    }
    var scopes = EnumSet.noneOf(Scope.class);
    for (String word : parameter.split(" ", -1)) {
      Optional<Scope> scope = Scope.of(word);
      if (scope.isEmpty()) {
        return new Invalid(
            word.isEmpty()
                ? "There is more than one space between two scopes, or one at an end"
                : "One of the scopes is not known");
      }
      scopes.add(scope.get());
    }
    return new Valid(scopes);
  }

  private static String may(Client client) {
    return client.scopes().isEmpty() ? "none" : Scope.list(client.scopes());
  }
}
