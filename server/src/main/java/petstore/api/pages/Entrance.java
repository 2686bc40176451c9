package petstore.api.pages;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import petstore.api.Html;
import petstore.http.Request;
import petstore.http.Response;

/// What the pages have in common that people come in by: what they are needed for, where they lead,
/// and a cookie that their forms are bound to.
final class Entrance {
  private final ClientRequests requests;
  private final Visitors visitors;
  private final Cookies cookies;
  private final Pages pages;
  private final RandomGenerator random;

  /// @param random must be fit for secrets
  Entrance(
      ClientRequests requests,
      Visitors visitors,
      Cookies cookies,
      Pages pages,
      RandomGenerator random) {
    this.requests = requests;
    this.visitors = visitors;
    this.cookies = cookies;
    this.pages = pages;
    this.random = random;
  }

  /// One of these pages.
  ///
  /// @param path its own
  /// @param parts what its template needs besides
  Response page(Request request, int status, String title, String path, Map<String, Html> parts) {
    ReturnAddress after = ReturnAddress.in(request);
    Optional<ClientRequest> asked = requests.behind(request, after);
    Optional<String> kept = cookies.form().value(request);
    String secret = kept.orElseGet(this::secret);
    Place place = Place.of(request);
    var values = new HashMap<>(parts);
    values.put("purpose", purpose(request, asked, after));
    values.put("action", Html.text(place.link(after.after(path))));
    values.put("token", Html.text(FormToken.of(secret)));
    Html main = Html.template(path.substring(1) + ".html").filled(values);
    Response page =
        pages.page(
            request,
            status,
            title,
            main,
            asked.map(one -> List.of(one.back().source())).orElse(List.of()));
    return kept.isPresent() ? page : page.with(List.of(cookies.form().set(secret)));
  }

  /// What the client that somebody came from says about who they are.
  String hint(Request request) {
    return requests
        .behind(request, ReturnAddress.in(request))
        .flatMap(asked -> asked.signIn().hint())
        .filter(hint -> hint.length() <= 254)
        .orElse("");
  }

  private Html purpose(Request request, Optional<ClientRequest> asked, ReturnAddress after) {
    Html purpose =
        asked.isPresent()
            ? Html.template("purpose.html")
                .filled(Map.of("name", Html.text(asked.get().client().name())))
            : after.path().equals("/device") ? Html.template("purpose-device.html") : Html.none();
    Html known =
        visitors
            .of(request)
            .map(one ->
                Message.note(
                    "You are signed in as "
                        + one.username()
                        + ". Go on here to sign in again, or as somebody else."))
            .orElse(Html.none());
    return Html.all(purpose, known);
  }

  private String secret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
