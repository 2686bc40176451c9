package petstore.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.api.Html;
import petstore.http.Request;
import petstore.http.Response;

/// Where people sign out.
final class SignOutPage {
  private final Visitors visitors;
  private final Pages pages;

  SignOutPage(Visitors visitors, Pages pages) {
    this.visitors = visitors;
    this.pages = pages;
  }

  /// Asks whether they want to, or says that they have.
  Response show(Request request) {
    Place place = Place.of(request);
    Optional<Visitor> visitor = visitors.of(request);
    if (visitor.isEmpty()) {
      Html main =
          Html.template("signed-out.html")
              .filled(Map.of("signIn", Html.text(place.link("/sign-in"))));
      return pages.page(request, 200, "You are signed out", main);
    }
    Html main =
        Html.template("sign-out.html")
            .filled(
                Map.of(
                    "username", Html.text(visitor.get().username()),
                    "action", Html.text(place.link("/sign-out")),
                    "token", Html.text(FormToken.of(visitor.get().secret()))));
    return pages.page(request, 200, "Sign out", main);
  }

  Response signOut(Request request, PageForm form, Visitor visitor) {
    visitors.end(request, visitor);
    return See.other(Place.of(request).link("/sign-out"))
        .with(List.of(visitors.forgotten(request)));
  }
}
