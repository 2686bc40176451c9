package petstore.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import petstore.api.Explanation;
import petstore.api.Html;
import petstore.api.Layout;
import petstore.core.kernel.Problem;
import petstore.http.Accept;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.problem.ProblemAnswer;

/// Makes pages, with the policies that browsers keep for them.
final class Pages {
  private static final String HTML = "text/html";

  private final Layout layout;

  Pages(Layout layout) {
    this.layout = layout;
  }

  /// A page whose forms end here.
  Response page(Request request, int status, String title, Html main) {
    return page(request, status, title, main, List.of());
  }

  /// A page.
  ///
  /// @param formTargets where its forms may lead to besides: Chromium holds the policy against the
  ///   redirect that answers a form, too
  Response page(Request request, int status, String title, Html main, List<String> formTargets) {
    return layout
        .page(Place.of(request).root(), title, main)
        .response(status)
        .with(List.of(Protection.policy(formTargets)));
  }

  /// The answer to a problem: a page, or a problem in JSON for those who take no HTML.
  Response problem(Request request, Problem problem) {
    return explained(request, Explanation.of(problem), problem);
  }

  /// The answer to a request to let a client in that cannot be sent back to it.
  ///
  /// @param detail what is wrong, the rest of a sentence
  Response unanswerable(Request request, String detail) {
    var explanation =
        new Explanation(
            400,
            "This link to sign you in does not work",
            "The app that brought you here asked in a way that this server cannot answer: "
                + detail
                + ". Go back to the app and try again; if that does not help, tell those who make"
                + " it.");
    return explained(request, explanation, new Problem.Malformed(false, detail));
  }

  /// The answer to a form that another site sends.
  Response foreign(Request request) {
    return again(
        request,
        "This form was sent by another site",
        "Nothing was done. Forms of this server are taken from its own pages alone.");
  }

  /// The answer to a form that was not made for who sends it, or not for how they are signed in by
  /// now.
  Response stale(Request request) {
    return again(
        request,
        "This form is out of date",
        "Nothing was done. You signed in or out since it was shown, it was open for too long, or"
            + " your browser keeps no cookies.");
  }

  private Response again(Request request, String problem, String advice) {
    Place place = Place.of(request);
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    Html main =
        Html.template("again.html")
            .filled(
                Map.of(
                    "problem", Html.text(problem),
                    "advice", Html.text(advice),
                    "again", Html.text(place.link(request.path().raw()) + query)));
    return Accept.of(request).admits(HTML)
        ? page(request, 403, problem, main)
        : ProblemAnswer.of(new Problem.Forbidden(Set.of(), problem), request);
  }

  private Response explained(Request request, Explanation explanation, Problem problem) {
    if (!Accept.of(request).admits(HTML)) {
      return ProblemAnswer.of(problem, request);
    }
    Response page =
        layout
            .error(Place.of(request).root(), explanation)
            .response(explanation.status())
            .retryAfter(problem.delay());
    return problem instanceof Problem.MethodNotAllowed(List<String> allowed)
        ? page.with(ProblemAnswer.allow(allowed))
        : page;
  }
}
