package petstore.api.pages;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import petstore.api.Html;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;

/// What scopes mean, in words for the user who gives them.
final class ScopeWords {
  private ScopeWords() {}

  /// A sentence without its end.
  ///
  /// @param role of the user, whose rights it would use
  static String of(Scope scope, Role role) {
    boolean isStaff = role == Role.STAFF;
    return switch (scope) {
      case READ_PETS -> "See the pets of the shop";
      case WRITE_PETS -> "Add, change and remove pets of the shop";
      case READ_ORDERS -> isStaff ? "See the orders of all customers" : "See your orders";
      case WRITE_ORDERS ->
          isStaff
              ? "Place, change and cancel orders of all customers"
              : "Place and cancel orders for you";
      case READ_USER ->
          isStaff
              ? "See all users, and your profile: names, e-mail addresses, phone numbers"
              : "See your profile: name, e-mail address, phone number, preferences, favorites";
      case WRITE_USER -> "Change your profile, your preferences and your favorites";
      case CHAT_WRITE -> "Chat with the shop in your name";
      case WEBHOOKS_MANAGE -> "Have other programs told what happens in the shop";
      case OPENID -> "Know that it is you, whenever you sign in with this account";
      case PROFILE -> "See your name and username";
      case EMAIL -> "See your e-mail address";
      case OFFLINE_ACCESS -> "Go on with all this when you are not there, until you end it";
    };
  }

  /// What is given, as a list.
  static Html list(Set<Scope> scopes, Role role) {
    return scopes.isEmpty()
        ? Html.template("nothing.html")
        : Html.template("scopes.html").filled(Map.of("scopes", items(scopes, role)));
  }

  /// What is asked for and cannot be given, with the reason; nothing when there is none.
  static Html lacking(Set<Scope> scopes, Role role) {
    return scopes.isEmpty()
        ? Html.none()
        : Html.template("lacking.html").filled(Map.of("scopes", items(scopes, role)));
  }

  /// The items of a list, a sentence each.
  static Html items(Set<Scope> scopes, Role role) {
    return Html.all(
        new TreeSet<>(scopes)
            .stream()
                .map(scope ->
                    Html.all(
                        new Html("        <li>"), Html.text(of(scope, role)), new Html("</li>\n")))
                .toList());
  }
}
