package petstore.api.pages;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.api.Html;
import petstore.api.Uuids;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Apps;
import petstore.core.oauth.BrowserSessions;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.http.Request;
import petstore.http.Response;

/// Where people see who is signed in as them, and end what they do not want any more.
final class AccountPage {
  private final BrowserSessions sessions;
  private final Apps apps;
  private final Visitors visitors;
  private final Pages pages;

  AccountPage(BrowserSessions sessions, Apps apps, Visitors visitors, Pages pages) {
    this.sessions = sessions;
    this.apps = apps;
    this.visitors = visitors;
    this.pages = pages;
  }

  Response show(Request request) {
    return visitors
        .of(request)
        .map(visitor -> page(request, visitor))
        .orElseGet(() -> See.other(Place.of(request).link("/sign-in")));
  }

  /// Ends a session or an app.
  Response end(Request request, PageForm form, Visitor visitor) {
    Tenant shop = request.shop();
    String app = form.text("app");
    if (!app.isEmpty()) {
      apps.end(shop, visitor.user().id(), app);
      return See.other(Place.of(request).link("/account?ended=app"));
    }
    Uuids.parse(form.text("session"))
        .ifPresent(session -> sessions.end(shop, visitor.user().id(), session));
    return See.other(Place.of(request).link("/account?ended=session"));
  }

  private Response page(Request request, Visitor visitor) {
    Tenant shop = request.shop();
    User user = visitor.user();
    Place place = Place.of(request);
    var entries = new AccountEntries(visitor, place.link("/account"));
    String name = name(user.account());
    Html main =
        Html.template("account.html")
            .filled(
                Map.of(
                    "initial", Initial.of(name),
                    "name", Html.text(name),
                    "details", Html.text(details(user)),
                    "signOut", Html.text(place.link("/sign-out")),
                    "token", Html.text(FormToken.of(visitor.secret())),
                    "message", message(request.query().first("ended")),
                    "sessions", entries.sessions(sessions.of(shop, user.id())),
                    "apps", entries.apps(apps.of(shop, user.id()))));
    return pages.page(request, 200, "Your sessions and apps", main);
  }

  private static Html message(Optional<String> ended) {
    return switch (ended.orElse("")) {
      case "app" -> Message.good("The app has no access any more.");
      case "session" -> Message.good("The session has ended.");
      default -> Html.none();
    };
  }

  private static String name(UserAccount account) {
    String name =
        Stream.of(account.firstName(), account.lastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? account.username() : name;
  }

  private static String staff(User user) {
    return user.role() == Role.STAFF ? "member of staff" : "";
  }

  private static String details(User user) {
    return Stream.of(user.account().username(), user.account().email(), staff(user))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" \u00b7 "));
  }
}
