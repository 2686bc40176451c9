package petstore.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;

/// The files that the pages consist of: ours, and those of Swagger UI. One that is not listed here
/// is not served.
public final class Assets {
  private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/5.34.1/";
  private static final String OURS = "pages/";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final Asset favicon =
      new Asset("image/x-icon", () -> Resources.bytes(OURS + "favicon.ico"));

  public Assets() {
    add(SWAGGER_UI, "swagger-ui.css", STYLE);
    add(SWAGGER_UI, "swagger-ui-bundle.js", SCRIPT);
    add(SWAGGER_UI, "swagger-ui-standalone-preset.js", SCRIPT);
    add(SWAGGER_UI, "oauth2-redirect.html", "text/html; charset=utf-8");
    add(SWAGGER_UI, "oauth2-redirect.js", SCRIPT);
    add(OURS, "site.css", STYLE);
    add(OURS, "documentation.js", SCRIPT);
    add(OURS, "sink.js", SCRIPT);
    add(OURS, "paw.svg", "image/svg+xml");
  }

  private void add(String folder, String name, String contentType) {
    assets.put(name, new Asset(contentType, () -> Resources.bytes(folder + name)));
  }

  public Response get(Request request) {
    Asset asset = assets.get(request.parameter("name"));
    if (asset == null) {
      throw new Failure(new Problem.NoSuchPath(request.path().raw()));
    }
    return asset.answer(request);
  }

  /// Where Swagger UI has browsers sent back to: a page that hands what it is told to the page that
  /// opened it.
  public Response redirectPage(Request request) {
    return asset("oauth2-redirect.html").answer(request);
  }

  /// The script of [#redirectPage].
  public Response redirectScript(Request request) {
    return asset("oauth2-redirect.js").answer(request);
  }

  public Response favicon(Request request) {
    return favicon.answer(request);
  }

  /// The names of all files.
  public List<String> names() {
    return List.copyOf(assets.keySet());
  }

  /// The address of a file, relative to the page at the root. It changes with the file's content,
  /// so that browsers may keep the file for good.
  public Html link(String name) {
    return Html.text("docs-assets/" + name + "?v=" + asset(name).version());
  }

  private Asset asset(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return asset;
  }
}
