package petstore.api.pages;

import java.util.List;
import java.util.Optional;
import petstore.core.oauth.BrowserSessions;
import petstore.core.oauth.BrowserSessions.Begun;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;

/// Knows those who are signed in by their cookies.
final class Visitors {
  private final BrowserSessions sessions;
  private final Cookies cookies;

  Visitors(BrowserSessions sessions, Cookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /// Who asks, if they are signed in.
  Optional<Visitor> of(Request request) {
    return cookies
        .signIn(request)
        .value(request)
        .flatMap(secret ->
            sessions.find(request.shop(), secret).map(found -> new Visitor(found, secret)));
  }

  /// Lets somebody in who has just signed in: with a cookie that nobody had before. Whoever was
  /// signed in with this browser is not any more.
  Response enter(Request request, Begun begun, ReturnAddress address) {
    of(request).ifPresent(before -> end(request, before));
    return See.other(Place.of(request).link(address.text()))
        .with(
            List.of(
                cookies.signIn(request).set(begun.secret(), BrowserSessions.LIFETIME),
                cookies.form().forget()));
  }

  /// Ends a session, as its user wants.
  void end(Request request, Visitor visitor) {
    var session = visitor.signedIn().session();
    sessions.end(request.shop(), session.user(), session.id());
  }

  /// Has the browser forget who was signed in.
  Header forgotten(Request request) {
    return cookies.signIn(request).forget();
  }

  /// What a browser says it is (RFC 9110 section 10.1.5), as far as it is kept.
  static String agent(Request request) {
    String said = request.header("User-Agent").orElse("");
    String printable = said.replaceAll("[^\\x20-\\x7E]", "?").strip();
    return printable.substring(0, Math.min(200, printable.length()));
  }
}
