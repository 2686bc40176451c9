package petstore.core.oauth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Fault;
import petstore.core.users.UserRules;

/// What a client must be like.
final class ClientRules {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /// Characters that turn the text around them, hide in it, or break its line: with one, the page
  /// that asks for consent would say something else than it does.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cn}\\p{Co}\\p{Cs}]");

  private static final int MOST_REDIRECT_URIS = 20;

  /// Grants that begin with an address which the browser is sent back to.
  private static final Set<GrantKind> REDIRECTED =
      EnumSet.of(GrantKind.AUTHORIZATION_CODE, GrantKind.IMPLICIT);

  private ClientRules() {}

  /// Whether a client may have this id.
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /// All that is wrong with a client that is to be added.
  static List<Fault> faults(Clients.Registration registration) {
    var faults = new ArrayList<Fault>();
    addFaultsOfId(registration.id(), faults);
    addFaultsOfName(registration.name(), faults);
    addFaultsOfUris(registration.redirectUris(), faults);
    addFaultsOfGrants(registration, faults);
    if (registration.scopes().isEmpty()) {
      faults.add(new Fault("/scopes", "required", "must have at least one"));
    }
    return faults;
  }

  private static void addFaultsOfId(String id, Collection<Fault> faults) {
    if (!isId(id)) {
      faults.add(
          new Fault(
              "/id", "invalid_format", "must consist of 1 to 64 ASCII letters, digits and . _ -"));
    } else if (id.equals(Tokens.OWN_CLIENT)) {
      faults.add(new Fault("/id", "reserved", "is the server's own"));
    }
  }

  private static void addFaultsOfName(String name, Collection<Fault> faults) {
    faults.addAll(UserRules.name(name, "/name"));
    if (INVISIBLE.matcher(name).find()) {
      faults.add(
          new Fault("/name", "invalid_format", "must not have characters that nobody can see"));
    }
  }

  private static void addFaultsOfUris(List<String> uris, Collection<Fault> faults) {
    if (uris.size() > MOST_REDIRECT_URIS) {
      faults.add(new Fault("/redirectUris", "too_many", "must be at most " + MOST_REDIRECT_URIS));
    }
    for (int i = 0; i < uris.size(); i++) {
      String where = "/redirectUris/" + i;
      RedirectUris.faults(uris.get(i)).stream()
          .map(message -> new Fault(where, "invalid_format", message))
          .forEach(faults::add);
    }
  }

  private static void addFaultsOfGrants(
      Clients.Registration registration, Collection<Fault> faults) {
    Set<GrantKind> grants = registration.grants();
    if (grants.stream().allMatch(GrantKind.REFRESH_TOKEN::equals)) {
      faults.add(new Fault("/grants", "required", "must have one that gives a first token"));
    }
    if (grants.contains(GrantKind.CLIENT_CREDENTIALS) && !registration.confidential()) {
      faults.add(fault(GrantKind.CLIENT_CREDENTIALS, "a secret"));
    }
    if (registration.redirectUris().isEmpty()) {
      REDIRECTED.stream()
          .filter(grants::contains)
          .forEach(kind -> faults.add(fault(kind, "a redirect URI")));
    }
  }

  private static Fault fault(GrantKind kind, String needed) {
    return new Fault(
        "/grants", "invalid_value", "must not have " + kind.text() + " without " + needed);
  }
}
