package petstore.api.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.api.Assets;
import petstore.api.Definition;
import petstore.api.Html;
import petstore.api.Once;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;

/// The page that documents all definitions and lets visitors try their operations. Its links are
/// relative, so that it works behind a tenant's prefix.
final class Documentation {
  private final List<Definition> definitions;
  private final Assets assets;
  private final Once<Html> withoutTenant = new Once<>(() -> page(Html.none()));

  Documentation(List<Definition> definitions, Assets assets) {
    this.definitions = definitions;
    this.assets = assets;
  }

  Response show(Request request) {
    if (request.path().raw().isEmpty() && request.tenant().isPresent()) {
      // relative links need the slash at the end
      return Response.of(308).with("Location", home(request.tenant()));
    }
    Html page =
        request.tenant().map(Documentation::notice).map(this::page).orElseGet(withoutTenant::get);
    return page.response(200).with("Cache-Control", "no-cache");
  }

  /// Where the page is for callers who name this tenant, or none.
  static String home(Optional<Tenant> tenant) {
    return tenant.map(named -> "/t/" + named + "/").orElse("/");
  }

  private static Html notice(Tenant tenant) {
    return Html.template("tenant.html").filled(Map.of("tenant", Html.text(tenant.toString())));
  }

  private Html page(Html notice) {
    Html row = Html.template("definition.html");
    List<Html> rows =
        definitions.stream().map(definition -> row.filled(values(definition))).toList();
    return Html.template("documentation.html")
        .filled(
            Map.of(
                "icon", assets.link("paw.svg"),
                "swaggerStyle", assets.link("swagger-ui.css"),
                "style", assets.link("site.css"),
                "bundle", assets.link("swagger-ui-bundle.js"),
                "preset", assets.link("swagger-ui-standalone-preset.js"),
                "script", assets.link("documentation.js"),
                "tenantNotice", notice,
                "definitions", Html.all(rows)));
  }

  private static Map<String, Html> values(Definition definition) {
    String json = definition.url().substring(1); // relative
    String yaml = json.substring(0, json.length() - "json".length()) + "yaml";
    return Map.of(
        "title", Html.text(definition.title()), "json", Html.text(json), "yaml", Html.text(yaml));
  }
}
