package petstore.api.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import petstore.api.Assets;
import petstore.api.Html;
import petstore.api.Once;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;

/// Tells people what went wrong and what to do: on a page when they have a browser, else in JSON.
final class ErrorPages {
  private final Assets assets;
  private final Once<Html> template = new Once<>(() -> Html.template("error.html"));

  ErrorPages(Assets assets) {
    this.assets = assets;
  }

  Response answer(Problem problem, Request request) {
    Explanation explanation = Explanation.of(problem);
    Response response = wantsPage(request) ? page(explanation, request) : json(explanation);
    Response fresh = response.with("Cache-Control", "no-store").with("Vary", "Accept");
    return withHints(problem, fresh);
  }

  private static Response withHints(Problem problem, Response response) {
    Response answer = response.retryAfter(problem.delay());
    return problem instanceof Problem.MethodNotAllowed(List<String> allowed)
        ? answer.with("Allow", SiteApi.allow(allowed))
        : answer;
  }

  private static boolean wantsPage(Request request) {
    return request.headers().all("Accept").stream()
        .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"));
  }

  private Response page(Explanation explanation, Request request) {
    String home = Documentation.home(request.tenant());
    return template
        .get()
        .filled(
            Map.of(
                "status", Html.text(Integer.toString(explanation.status())),
                "home", Html.text(home),
                "icon", new Html(Html.text(home).markup() + assets.link("paw.svg").markup()),
                "style", new Html(Html.text(home).markup() + assets.link("site.css").markup()),
                "problem", Html.text(explanation.problem()),
                "advice", Html.text(explanation.advice())))
        .response(explanation.status());
  }

  private static Response json(Explanation explanation) {
    return Response.of(
        explanation.status(),
        "application/json",
        Json.write(json -> {
          json.writeStartObject();
          json.writeNumberProperty("code", explanation.status());
          json.writeStringProperty("message", explanation.problem() + " " + explanation.advice());
          json.writeEndObject();
        }));
  }
}
