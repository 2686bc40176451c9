package petstore.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.http.Path;
import petstore.http.Request;

/// Reads whose shop a request is about: from the header `X-Tenant-ID`, or from a path prefix
/// `/t/{tenant}` for clients that cannot send headers.
final class TenantSelection {
  private static final String PREFIX = "/t/";

  private TenantSelection() {}

  /// The request with its path behind a tenant's prefix, if it has one.
  static Request withoutPrefix(Request request) {
    String raw = request.path().raw();
    if (!raw.startsWith(PREFIX)) {
      return request;
    }
    return request.withPath(new Path(raw.substring(endOfPrefix(raw))));
  }

  /// The request with the tenant that it names.
  ///
  /// @param sent as it came in
  /// @param inside what [#withoutPrefix] made of it
  /// @throws Failure with [Problem.Malformed]
  static Request of(Request sent, Request inside) {
    String raw = sent.path().raw();
    Optional<Tenant> fromPath =
        raw.startsWith(PREFIX)
            ? Optional.of(tenant(raw.substring(PREFIX.length(), endOfPrefix(raw)), "path"))
            : Optional.empty();
    Optional<Tenant> fromHeader = inHeader(sent);
    if (fromPath.isPresent() && fromHeader.isPresent() && !fromPath.equals(fromHeader)) {
      throw new Failure(
          new Problem.Malformed(false, "the path and the header X-Tenant-ID name two tenants"));
    }
    Optional<Tenant> tenant = fromPath.or(() -> fromHeader);
    return tenant.isEmpty() ? inside : inside.withTenant(tenant.get());
  }

  // Those in front of us may have looked at another line than we do.
  private static Optional<Tenant> inHeader(Request sent) {
    List<Tenant> named =
        sent.headers().all("X-Tenant-ID").stream()
            .map(value -> tenant(value, "header X-Tenant-ID"))
            .distinct()
            .toList();
    if (named.size() > 1) {
      throw new Failure(new Problem.Malformed(false, "the header X-Tenant-ID names two tenants"));
    }
    return named.stream().findFirst();
  }

  private static int endOfPrefix(String raw) {
    int slash = raw.indexOf('/', PREFIX.length());
    return slash < 0 ? raw.length() : slash;
  }

  private static Tenant tenant(String text, String where) {
    // UUID.fromString alone takes shorter groups too
    if (text.length() == 36) {
      try {
        Tenant tenant = new Tenant(UUID.fromString(text));
        if (!tenant.equals(Tenant.TEMPLATE)) {
          return tenant;
        }
      } catch (IllegalArgumentException e) {
        // answered below, like any other text
      }
    }
    throw new Failure(
        new Problem.Malformed(false, "the tenant in the " + where + " is not a UUID"));
  }
}
