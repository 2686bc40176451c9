package petstore.api.site;

import java.util.List;
import java.util.Locale;
import petstore.api.Explanation;
import petstore.api.Layout;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.problem.ProblemAnswer;

/// Tells people what went wrong and what to do: on a page when they have a browser, else in JSON.
final class ErrorPages {
  private final Layout layout;

  ErrorPages(Layout layout) {
    this.layout = layout;
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
        ? answer.with(ProblemAnswer.allow(allowed))
        : answer;
  }

  private static boolean wantsPage(Request request) {
    return request.headers().all("Accept").stream()
        .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"));
  }

  private Response page(Explanation explanation, Request request) {
    return layout
        .error(Documentation.home(request.tenant()), explanation)
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
