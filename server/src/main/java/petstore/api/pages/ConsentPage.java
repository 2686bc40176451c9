package petstore.api.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import petstore.api.Assets;
import petstore.api.Html;
import petstore.core.kernel.Scope;
import petstore.core.oauth.RedirectUris;
import petstore.http.Request;
import petstore.http.Response;

/// Asks a user whether they let a client in, and says what that means.
final class ConsentPage {
  private final RedirectUris redirectUris;
  private final Assets assets;
  private final Pages pages;

  ConsentPage(RedirectUris redirectUris, Assets assets, Pages pages) {
    this.redirectUris = redirectUris;
    this.assets = assets;
    this.pages = pages;
  }

  /// @param granted what the client would have
  Response show(Request request, Visitor visitor, ClientRequest asked, Set<Scope> granted) {
    Place place = Place.of(request);
    var lacking = EnumSet.copyOf(asked.scopes());
    lacking.removeAll(granted);
    String name = asked.client().name();
    ReturnAddress back = ReturnAddress.of(asked.addressAfterSignIn()).orElseThrow();
    Html main =
        Html.template("consent.html")
            .filled(
                Map.ofEntries(
                    Map.entry("initial", Initial.of(name)),
                    Map.entry("icon", Html.all(Html.text(place.root()), assets.link("paw.svg"))),
                    Map.entry("name", Html.text(name)),
                    Map.entry("client", Html.text(asked.client().id())),
                    Map.entry("username", Html.text(visitor.username())),
                    Map.entry("other", Html.text(place.link(back.after("/sign-in")))),
                    Map.entry("notice", notice(asked)),
                    Map.entry("scopes", ScopeWords.list(granted, visitor.user().role())),
                    Map.entry("lacking", ScopeWords.lacking(lacking, visitor.user().role())),
                    Map.entry("facts", facts(asked)),
                    Map.entry("action", Html.text(place.link(asked.address()))),
                    Map.entry("token", Html.text(FormToken.of(visitor.secret()))),
                    Map.entry("choice", Html.template("choice.html")),
                    Map.entry("account", Html.text(place.link("/account")))));
    return pages.page(
        request, 200, "Let " + name + " use your account?", main, List.of(asked.back().source()));
  }

  private static Html notice(ClientRequest asked) {
    return asked.flow() == Flow.TOKEN ? Html.template("obsolete.html") : Html.none();
  }

  private Html facts(ClientRequest asked) {
    return Html.all(
        fact("Leads you back to", asked.back().host()),
        fact("Is it really this app?", identity(asked)));
  }

  private String identity(ClientRequest asked) {
    if (!asked.client().isPublic()) {
      return "Yes: it has a secret of its own, which it has to show before it gets anything.";
    }
    return redirectUris.assure(asked.client(), asked.back().redirectUri())
        ? "Most likely: what it gets is sent to its own address alone."
        : "Nobody can tell: any program on this device could say so. Allow it only if you have"
            + " just started this yourself.";
  }

  private static Html fact(String term, String text) {
    return Html.template("fact.html")
        .filled(Map.of("term", Html.text(term), "text", Html.text(text)));
  }
}
