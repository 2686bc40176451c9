package petstore.api.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import petstore.api.Html;
import petstore.core.oauth.Apps;
import petstore.core.oauth.BrowserSession;

/// The lists on the page of an account.
///
/// @param action where their buttons lead
record AccountEntries(Visitor visitor, String action) {
  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// The sessions, this one marked.
  Html sessions(List<BrowserSession> sessions) {
    return Html.all(sessions.stream().map(this::session).toList());
  }

  /// The apps, with what they may do.
  Html apps(List<Apps.App> apps) {
    return apps.isEmpty()
        ? Html.template("account-no-apps.html")
        : Html.template("entries.html")
            .filled(Map.of("entries", Html.all(apps.stream().map(this::app).toList())));
  }

  private Html session(BrowserSession session) {
    boolean isThis = session.id().equals(visitor.signedIn().session().id());
    return Html.template("account-session.html")
        .filled(
            Map.of(
                "browser", Html.text(BrowserName.of(session.agent())),
                "badge", isThis ? Html.template("badge.html") : Html.none(),
                "since", time(session.signedInAt()),
                "label", Html.text(READABLE.format(session.signedInAt())),
                "id", Html.text(session.id().toString()),
                "action", Html.text(action),
                "token", Html.text(FormToken.of(visitor.secret()))));
  }

  private Html app(Apps.App app) {
    return Html.template("account-app.html")
        .filled(
            Map.of(
                "name", Html.text(app.name()),
                "client", Html.text(app.client()),
                "since", Html.all(new Html("Since "), time(app.since()), signIns(app.signIns())),
                "scopes", ScopeWords.items(app.scopes(), visitor.user().role()),
                "action", Html.text(action),
                "token", Html.text(FormToken.of(visitor.secret()))));
  }

  private static Html signIns(int count) {
    return switch (count) {
      case 0 -> Html.text("; it is not signed in now");
      case 1 -> Html.none();
      default -> Html.text("; signed in " + count + " times");
    };
  }

  private static Html time(Instant time) {
    return Html.template("time.html")
        .filled(
            Map.of(
                "machine", Html.text(time.truncatedTo(ChronoUnit.SECONDS).toString()),
                "people", Html.text(READABLE.format(time))));
  }
}
