package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import petstore.core.kernel.Tenant;

/// The definition of an edition, as it is published.
///
/// @param title in the documentation's list of definitions
/// @param url where the documentation page loads it from, a path on this server
/// @param resource the resource that holds it, in YAML, such as `openapi/v2.yaml`
public record Definition(String title, String url, String resource) {

  /// The path of the documentation page that shows this definition.
  ///
  /// @param publicUrl where this server is reached, without a slash at the end; it may have a path
  public String page(String publicUrl, Optional<Tenant> tenant) {
    return URI.create(publicUrl).getRawPath()
        + PublicAddress.prefix(tenant)
        + "/?urls.primaryName="
        + URLEncoder.encode(title, UTF_8).replace("+", "%20");
  }
}
