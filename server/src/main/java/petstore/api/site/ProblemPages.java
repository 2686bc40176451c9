package petstore.api.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import petstore.api.Html;
import petstore.api.Layout;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Accept;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;
import petstore.http.problem.ProblemDetails;
import petstore.http.problem.ProblemType;
import tools.jackson.core.JsonGenerator;

/// Explains the kinds of problems at `/errors`: on pages for people, in JSON for programs. The last
/// word of a problem's type is the last one of the address.
final class ProblemPages {
  private final Layout layout;
  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end
  ProblemPages(Layout layout, String publicUrl) {
    this.layout = layout;
    this.publicUrl = publicUrl;
  }

  Response list(Request request) {
    List<ProblemType> types = List.of(ProblemType.values());
    return prefersPage(request)
        ? page(request, "Problems", listed(request, types))
        : json(json -> {
          json.writeStartArray();
          types.forEach(type -> write(type, json));
          json.writeEndArray();
        });
  }

  Response one(Request request) {
    String slug = request.parameter("slug");
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(each -> each.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> new Failure(new Problem.NoSuchPath(request.path().raw())));
    return prefersPage(request)
        ? page(request, type.title(), explained(request, type))
        : json(json -> write(type, json));
  }

  // Whoever takes both is somebody with a browser.
  private static boolean prefersPage(Request request) {
    Accept accept = Accept.of(request);
    boolean named = accept.ranges().stream().anyMatch(range -> range.name().equals("text/html"));
    if (!named && !accept.admits(MediaType.JSON)) {
      if (!accept.admits("text/html")) {
        throw new Failure(new Problem.NotAcceptable(List.of("text/html", MediaType.JSON)));
      }
      return true;
    }
    return named && accept.admits("text/html");
  }

  private Response page(Request request, String title, Html main) {
    return described(layout.page(Documentation.home(request.tenant()), title, main).response(200));
  }

  private static Response json(Consumer<JsonGenerator> writer) {
    return described(Response.of(200, MediaType.JSON, Json.write(writer)));
  }

  private static Response described(Response response) {
    return response.with("Cache-Control", "max-age=3600").with("Vary", "Accept");
  }

  private static Html listed(Request request, List<ProblemType> types) {
    Html row = Html.template("problem-row.html");
    return Html.template("problems.html")
        .filled(
            Map.of(
                "rows",
                Html.all(
                    types.stream()
                        .map(type ->
                            row.filled(
                                Map.of(
                                    "list",
                                    address(request),
                                    "slug",
                                    Html.text(type.slug()),
                                    "status",
                                    Html.text(Integer.toString(type.status())),
                                    "meaning",
                                    Html.text(ProblemGuide.of(type).meaning()))))
                        .toList())));
  }

  private static Html explained(Request request, ProblemType type) {
    ProblemGuide guide = ProblemGuide.of(type);
    return Html.template("problem.html")
        .filled(
            Map.of(
                "list", address(request),
                "title", Html.text(type.title()),
                "status", Html.text(Integer.toString(type.status())),
                "uri", Html.text(type.uri()),
                "meaning", Html.text(guide.meaning()),
                "advice", Html.text(guide.advice()),
                "example", Html.text(example(type, guide))));
  }

  private static Html address(Request request) {
    return Html.text(Documentation.home(request.tenant()) + "errors");
  }

  // A line for each member.
  private static String example(ProblemType type, ProblemGuide guide) {
    var details = new ProblemDetails(type, guide.detail(), Optional.of("/v1/pets"), List.of());
    return new String(details.toJson(), UTF_8)
        .replace("{\"", "{\n  \"")
        .replace(",\"", ",\n  \"")
        .replace("}", "\n}");
  }

  private void write(ProblemType type, JsonGenerator json) {
    ProblemGuide guide = ProblemGuide.of(type);
    json.writeStartObject();
    json.writeStringProperty("type", type.uri());
    json.writeStringProperty("title", type.title());
    json.writeNumberProperty("status", type.status());
    json.writeStringProperty("meaning", guide.meaning());
    json.writeStringProperty("advice", guide.advice());
    json.writeStringProperty("page", publicUrl + "/errors/" + type.slug());
    json.writeEndObject();
  }
}
