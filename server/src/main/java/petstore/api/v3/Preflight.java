package petstore.api.v3;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import petstore.http.Request;
import petstore.http.Response;

/// What browsers are told about requests from other origins (Fetch standard, section 3.3).
final class Preflight {
  private static final String METHODS = "Access-Control-Allow-Methods";
  private static final String HEADERS = "Access-Control-Allow-Headers";
  private static final String PUBLISHED_HEADERS = "Content-Type, api_key, Authorization";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

  private static final List<Response.Header> ALWAYS =
      List.of(
          new Response.Header("Access-Control-Allow-Origin", "*"),
          new Response.Header("Access-Control-Expose-Headers", "Content-Disposition"));
  private static final List<Response.Header> PUBLISHED =
      List.of(
          ALWAYS.getFirst(),
          new Response.Header(METHODS, "GET, POST, DELETE, PUT"),
          new Response.Header(HEADERS, PUBLISHED_HEADERS),
          ALWAYS.getLast());

  private Preflight() {}

  /// The answer to OPTIONS: the path's methods; and what a browser asks for, if one asks.
  static Response answer(Request request, List<String> methods) {
    Response response = Response.of(200).with("Allow", allow(methods));
    return request.header("Access-Control-Request-Method").isEmpty()
        ? response
        : response.with(METHODS, String.join(", ", all(methods))).with(HEADERS, headers(request));
  }

  /// Adds what every answer says, unless it says something of its own already.
  static Response finish(Response response) {
    return response.with(response.header(METHODS).isPresent() ? ALWAYS : PUBLISHED);
  }

  /// The methods of a path for the header `Allow`, in the order of the published server.
  static String allow(List<String> methods) {
    return String.join(",", new HashSet<>(all(methods)));
  }

  private static Set<String> all(List<String> methods) {
    var all = new TreeSet<>(methods);
    all.add("OPTIONS");
    if (all.contains("GET")) {
      all.add("HEAD");
    }
    return all;
  }

  private static String headers(Request request) {
    var headers = new StringBuilder(PUBLISHED_HEADERS);
    for (String line : request.headers().all("Access-Control-Request-Headers")) {
      for (String name : line.split(",")) {
        if (NAME.matcher(name.strip()).matches()) {
          headers.append(", ").append(name.strip());
        }
      }
    }
    return headers.toString();
  }
}
