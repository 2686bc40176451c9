package petstore.http.jetty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import petstore.http.Headers;
import petstore.http.Response;

/// The header fields of a request, as the engine holds them.
record FieldHeaders(HttpFields fields) implements Headers {
  @Override
  public Optional<String> first(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  @Override
  public List<String> all(String name) {
    return fields.getValuesList(name);
  }

  @Override
  public List<Response.Header> all() {
    return fields.stream()
        .map(field ->
            new Response.Header(field.getName(), Objects.requireNonNullElse(field.getValue(), "")))
        .toList();
  }
}
