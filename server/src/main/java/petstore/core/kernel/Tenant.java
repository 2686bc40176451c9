package petstore.core.kernel;

import java.util.UUID;

/// Whose shop a request is about. Every key in the store starts with it.
///
/// @param id the tenant's identifier, as sent in `X-Tenant-ID` or in a path prefix `/t/{tenant}`
public record Tenant(UUID id) {
  /// The shop of requests that name no tenant.
  public static final Tenant DEFAULT = new Tenant(new UUID(0, 0));

  /// The shop that `/v2` has for itself where the two classic editions are kept apart.
  public static final Tenant CLASSIC_V2 = new Tenant(new UUID(0, 2));

  /// The shop that `/api/v3` has for itself where the two classic editions are kept apart.
  public static final Tenant CLASSIC_V3 = new Tenant(new UUID(0, 3));

  /// Where the contents of a new tenant are copied from. Nobody writes to it but the seed.
  public static final Tenant TEMPLATE = new Tenant(new UUID(0, 1));

  @Override
  public String toString() {
    return id.toString();
  }
}
