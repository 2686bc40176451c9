package petstore.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.core.kernel.Tenant;
import petstore.http.Headers;
import petstore.http.Path;
import petstore.http.Request;
import petstore.http.Response;

/// Builds requests for tests that need no server.
public final class TestRequest {
  private final String method;
  private final String target;
  private final List<Map.Entry<String, String>> fields = new ArrayList<>();
  private Optional<Tenant> tenant = Optional.empty();
  private String address = "127.0.0.1";
  private byte[] body = {};

  private TestRequest(String method, String target) {
    this.method = method;
    this.target = target;
  }

  /// A GET for a path, with a query or without.
  public static TestRequest get(String target) {
    return new TestRequest("GET", target);
  }

  /// A request with another method.
  public static TestRequest of(String method, String target) {
    return new TestRequest(method, target);
  }

  /// One more header field.
  public TestRequest with(String name, String value) {
    fields.add(Map.entry(name, value));
    return this;
  }

  /// About the shop of a tenant.
  public TestRequest about(Tenant tenant) {
    this.tenant = Optional.of(tenant);
    return this;
  }

  /// With a body.
  public TestRequest with(byte[] body) {
    this.body = body;
    return this;
  }

  /// From a client on another machine.
  public TestRequest fromFarAway() {
    return from("192.0.2.7");
  }

  /// From a client with this address.
  public TestRequest from(String address) {
    this.address = address;
    return this;
  }

  /// The request.
  public Request build() {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    byte[] body = this.body;
    return new Request(
        "request-1",
        method,
        new Path(path),
        query,
        new Fields(List.copyOf(fields)),
        _ -> body,
        Map.of(),
        tenant,
        new Request.Peer(address, address.equals("127.0.0.1")));
  }

  private record Fields(List<Map.Entry<String, String>> fields) implements Headers {
    @Override
    public Optional<String> first(String name) {
      return all(name).stream().findFirst();
    }

    @Override
    public List<String> all(String name) {
      return fields.stream()
          .filter(field -> field.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .toList();
    }

    @Override
    public List<Response.Header> all() {
      return fields.stream()
          .map(field -> new Response.Header(field.getKey(), field.getValue()))
          .toList();
    }
  }
}
