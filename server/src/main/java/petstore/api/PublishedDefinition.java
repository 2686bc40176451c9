package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import petstore.core.kernel.Tenant;
import petstore.http.AcceptEncoding;
import petstore.http.Gzip;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The definition of an edition as this server publishes it, in JSON and in YAML.
///
/// The resource is YAML in which `${publicUrl}`, `${scheme}` (of the public URL), `${prefix}` and
/// `${shop}` stand for what is known only at run time. The prefix is `/t/{tenant}` when the request
/// names a tenant, so that whoever reads the definition there calls the operations there, too. So
/// is the shop; it is also the prefix of an edition's own shop, whose users sign in there.
public final class PublishedDefinition {
  private static final String PREFIX = "${prefix}";
  private static final String SHOP = "${shop}";
  private static final String AS_JSON = "definitionAsJson";
  private static final String AS_YAML = "definitionAsYaml";

  private final Definition definition;
  private final Once<String> text;
  private final Form json;
  private final Form yaml;

  /// @param publicUrl where this server is reached, without a slash at the end
  /// @throws IllegalArgumentException if `publicUrl` is not an absolute URL
  public PublishedDefinition(Definition definition, String publicUrl) {
    String scheme = URI.create(publicUrl).getScheme();
    if (scheme == null) {
      throw new IllegalArgumentException("the public URL has no scheme: " + publicUrl);
    }
    this.definition = definition;
    this.text =
        new Once<>(() ->
            new String(Resources.bytes(definition.resource()), UTF_8)
                .replace("${publicUrl}", publicUrl)
                .replace("${scheme}", scheme));
    this.json = new Form("application/json", () -> toJson(text.get()));
    this.yaml = new Form("application/yaml", text::get);
  }

  /// The routes that serve a definition, for the route table of its edition.
  ///
  /// @param basePath of the edition; the definition's url is below it and ends with `.json`
  /// @param publicUrl where this server is reached, without a slash at the end
  public static List<Route> definitionRoutes(
      Definition definition, String basePath, String publicUrl) {
    return new PublishedDefinition(definition, publicUrl).routes(basePath);
  }

  /// Whether an operation serves a definition.
  public static boolean isServedBy(String operationId) {
    return operationId.equals(AS_JSON) || operationId.equals(AS_YAML);
  }

  /// The routes that serve it.
  ///
  /// @throws IllegalArgumentException if the definition's url is not below `basePath`, or does not
  ///   end with `.json`
  public List<Route> routes(String basePath) {
    String url = definition.url();
    if (!url.startsWith(basePath + "/") || !url.endsWith(".json")) {
      throw new IllegalArgumentException(url + " is no JSON file below " + basePath);
    }
    String path = url.substring(basePath.length());
    String yamlPath = path.substring(0, path.length() - "json".length()) + "yaml";
    return List.of(
        new Route("GET", path, AS_JSON, request -> json.answer(request)),
        new Route("GET", yamlPath, AS_YAML, request -> yaml.answer(request)));
  }

  /// The definition for callers who name no tenant, as a tree.
  public JsonNode tree() {
    return new YAMLMapper().readTree(inShop(text.get(), Optional.empty()));
  }

  private String inShop(String yaml, Optional<Tenant> named) {
    return yaml.replace(PREFIX, PublicAddress.prefix(named))
        .replace(SHOP, definition.shopPrefix(named));
  }

  private static String toJson(String yaml) {
    return new JsonMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
  }

  /// One of the two forms.
  private final class Form {
    private final String mediaType;
    private final Once<String> text;
    private final Once<byte[]> withoutTenant;
    private final Once<byte[]> compressed;

    Form(String mediaType, Supplier<String> text) {
      this.mediaType = mediaType;
      this.text = new Once<>(text);
      this.withoutTenant = new Once<>(() -> in(Optional.empty()));
      this.compressed = new Once<>(() -> Gzip.compressed(withoutTenant.get(), Gzip.SMALLEST));
    }

    Response answer(Request request) {
      if (request.tenant().isPresent()) {
        return Response.of(200, mediaType, in(request.tenant()));
      }
      return AcceptEncoding.of(request).prefersGzip()
          ? Response.of(200, mediaType, compressed.get()).with("Content-Encoding", "gzip")
          : Response.of(200, mediaType, withoutTenant.get());
    }

    private byte[] in(Optional<Tenant> named) {
      return inShop(text.get(), named).getBytes(UTF_8);
    }
  }
}
