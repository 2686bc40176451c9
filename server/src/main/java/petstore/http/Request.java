package petstore.http;

import java.util.Map;
import java.util.Optional;
import petstore.core.kernel.Caller;
import petstore.core.kernel.ClientNetwork;
import petstore.core.kernel.Tenant;

/// A request.
///
/// @param id names the request in logs and answers (`X-Request-Id`)
/// @param method in capitals, as sent
/// @param path without a tenant's prefix
/// @param parameters the values of the path's variables, decoded, by name
/// @param tenant whose shop it is about; none when the client named none
/// @param peer who sent it, by address
/// @param caller who sent it, by the credentials that were looked at
public record Request(
    String id,
    String method,
    Path path,
    String rawQuery,
    Headers headers,
    RequestBody body,
    Map<String, String> parameters,
    Optional<Tenant> tenant,
    Peer peer,
    Caller caller) {

  /// A request of nobody who is known.
  public Request(
      String id,
      String method,
      Path path,
      String rawQuery,
      Headers headers,
      RequestBody body,
      Map<String, String> parameters,
      Optional<Tenant> tenant,
      Peer peer) {
    this(id, method, path, rawQuery, headers, body, parameters, tenant, peer, Caller.anonymous());
  }

  /// Who sent a request.
  ///
  /// @param address of the client: the connection's, or what a trusted proxy says
  /// @param loopback whether the client is on this machine
  public record Peer(String address, boolean loopback) {
    /// The network that the client comes from.
    public ClientNetwork network() {
      return ClientNetwork.of(address);
    }
  }

  /// Whose shop it is about where who names none means the shared one.
  public Tenant shop() {
    return tenant.orElse(Tenant.DEFAULT);
  }

  /// The parameters of the query string.
  ///
  /// @throws petstore.core.kernel.Failure as [Query#parse]
  public Query query() {
    return Query.parse(rawQuery);
  }

  /// The value of a variable of the path.
  ///
  /// @throws IllegalArgumentException if the route has no such variable
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no path variable " + name);
    }
    return value;
  }

  /// The first value of a header field.
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /// The same request, with the values of its path variables.
  public Request withParameters(Map<String, String> parameters) {
    return new Request(id, method, path, rawQuery, headers, body, parameters, tenant, peer, caller);
  }

  /// The same request, about the shop of a tenant.
  public Request withTenant(Tenant tenant) {
    return new Request(
        id, method, path, rawQuery, headers, body, parameters, Optional.of(tenant), peer, caller);
  }

  /// The same request with another path.
  public Request withPath(Path path) {
    return new Request(id, method, path, rawQuery, headers, body, parameters, tenant, peer, caller);
  }

  /// The same request with another body.
  public Request withBody(RequestBody body) {
    return new Request(id, method, path, rawQuery, headers, body, parameters, tenant, peer, caller);
  }

  /// The same request, of a caller who is known.
  public Request withCaller(Caller caller) {
    return new Request(id, method, path, rawQuery, headers, body, parameters, tenant, peer, caller);
  }
}
