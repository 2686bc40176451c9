package petstore.api.v2;

import java.util.ArrayList;
import java.util.List;
import petstore.http.Request;
import petstore.http.Response;

/// Answers OPTIONS: what a path can do, and what browsers want to know before a request to another
/// origin (Fetch standard, CORS-preflight request).
final class Preflight {
  private Preflight() {}

  static boolean isPreflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method").isPresent();
  }

  static Response answer(Request request, List<String> allowed) {
    Response response = Response.of(204).with("Allow", allow(allowed));
    if (!isPreflight(request)) {
      return response;
    }
    return response
        .with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Allow-Methods", "GET, POST, DELETE, PUT, HEAD, OPTIONS")
        .with("Access-Control-Allow-Headers", headers(request));
  }

  private static String allow(List<String> allowed) {
    var methods = new ArrayList<String>(List.of("OPTIONS"));
    if (allowed.contains("GET")) {
      methods.add("HEAD");
    }
    allowed.stream().sorted().forEach(methods::add);
    return String.join(",", methods);
  }

  private static String headers(Request request) {
    return request
        .header("Access-Control-Request-Headers")
        .filter(asked -> asked.matches("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,1000}"))
        .orElse("Content-Type, api_key, Authorization");
  }
}
