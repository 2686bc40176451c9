package petstore.api.pages;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import petstore.api.Html;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.Clients;
import petstore.core.oauth.DeviceRequest;
import petstore.http.Request;
import petstore.http.Response;

/// Asks a user whether they let a device in, and says what became of it.
final class DeviceConsentPage {
  private final Clients clients;
  private final Pages pages;

  DeviceConsentPage(Clients clients, Pages pages) {
    this.clients = clients;
    this.pages = pages;
  }

  /// @param granted what the device would have
  Response show(Request request, Visitor visitor, DeviceRequest asked, Set<Scope> granted) {
    Place place = Place.of(request);
    String name =
        clients.find(request.shop(), asked.client()).map(Client::name).orElse(asked.client());
    var lacking = EnumSet.copyOf(asked.scopes());
    lacking.removeAll(granted);
    Html main =
        Html.template("device-consent.html")
            .filled(
                Map.of(
                    "name", Html.text(name),
                    "client", Html.text(asked.client()),
                    "username", Html.text(visitor.username()),
                    "code", Html.text(asked.shownCode()),
                    "scopes", ScopeWords.list(granted, visitor.user().role()),
                    "lacking", ScopeWords.lacking(lacking, visitor.user().role()),
                    "action", Html.text(place.link("/device")),
                    "token", Html.text(FormToken.of(visitor.secret())),
                    "choice", choice(granted)));
    return pages.page(request, 200, "Is this your device?", main);
  }

  Response allowed(Request request) {
    return done(
        request,
        "Your device is connected",
        "Go back to it: in a few seconds it goes on by itself. You can close this page.");
  }

  Response denied(Request request) {
    return done(
        request,
        "Your device is not connected",
        "You said no, and nothing was given to it. You can close this page.");
  }

  // Who has nothing to give can only say no.
  private static Html choice(Set<Scope> granted) {
    return Html.template(granted.isEmpty() ? "choice-deny.html" : "choice.html");
  }

  private Response done(Request request, String title, String text) {
    Html main =
        Html.template("device-done.html")
            .filled(
                Map.of(
                    "title", Html.text(title),
                    "text", Html.text(text),
                    "account", Html.text(Place.of(request).link("/account"))));
    return pages.page(request, 200, title, main);
  }
}
