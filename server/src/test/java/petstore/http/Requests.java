package petstore.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests for tests.
final class Requests {
  private Requests() {}

  static Request of(String id, String method, String path, String query) {
    return new Request(
        id,
        method,
        new Path(path),
        query,
        headers(Map.of()),
        _ -> new byte[0],
        Map.of(),
        Optional.empty(),
        new Request.Peer("192.0.2.1", false));
  }

  /// Header fields by their exact names.
  static Headers headers(Map<String, List<String>> fields) {
    return new Headers() {
      @Override
      public Optional<String> first(String name) {
        return all(name).stream().findFirst();
      }

      @Override
      public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
      }

      @Override
      public List<Response.Header> all() {
        return fields.entrySet().stream()
            .flatMap(field ->
                field.getValue().stream().map(value -> new Response.Header(field.getKey(), value)))
            .toList();
      }
    };
  }
}
