package petstore.api;

import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.http.Request;

/// Where this server and the shops in it are reached.
public final class PublicAddress {
  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end; it may have a path
  public PublicAddress(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Who answers a request, as an OAuth client knows it (RFC 8414 section 2): the `iss` of
  /// metadata, of answers in the browser and of ID tokens. A tenant that is named has an issuer of
  /// its own.
  public String issuer(Request request) {
    return publicUrl + prefix(request.tenant());
  }

  /// The absolute URL of a path, in the shop that the request is about.
  ///
  /// @param path begins with `/`
  public String of(Request request, String path) {
    return issuer(request) + path;
  }

  /// What stands before each path when a request names a tenant: `/t/{tenant}`; else nothing.
  public static String prefix(Optional<Tenant> tenant) {
    return tenant.map(named -> "/t/" + named).orElse("");
  }
}
