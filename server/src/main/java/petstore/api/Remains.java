package petstore.api;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import petstore.http.Headers;
import petstore.http.Path;
import petstore.http.Request;
import petstore.http.Response;

/// What is left of a request that could not be read: enough to answer it.
///
/// @param accept the only header field that is known
record Remains(Optional<String> accept) implements Headers {
  static Request of(String rawPath, Optional<String> accept, String method) {
    return new Request(
        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
        method,
        new Path(rawPath),
        "",
        new Remains(accept),
        _ -> new byte[0],
        Map.of(),
        Optional.empty(),
        new Request.Peer("-", false));
  }

  @Override
  public Optional<String> first(String name) {
    return name.equalsIgnoreCase("Accept") ? accept : Optional.empty();
  }

  @Override
  public List<String> all(String name) {
    return first(name).stream().toList();
  }

  @Override
  public List<Response.Header> all() {
    return all("Accept").stream().map(value -> new Response.Header("Accept", value)).toList();
  }
}
