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
/// @param shop whose shop it is about where a request names none
public record Definition(String title, String url, String resource, Tenant shop) {

  /// A definition that is about the shared shop where a request names none.
  public Definition(String title, String url, String resource) {
    this(title, url, resource, Tenant.DEFAULT);
  }

  /// The same, about the shop of a tenant where a request names none.
  public Definition of(Tenant tenant) {
    return new Definition(title, url, resource, tenant);
  }

  /// What stands before each path of those that are not the edition's own: `/t/{tenant}`, or
  /// nothing for the shared shop.
  ///
  /// @param named the tenant that a request names, if it names one
  String shopPrefix(Optional<Tenant> named) {
    return PublicAddress.prefix(
        named.or(() -> Optional.of(shop).filter(own -> !own.equals(Tenant.DEFAULT))));
  }

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
