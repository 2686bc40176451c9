package petstore.api.modern;

import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import petstore.core.kernel.Page;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// The answer that shows a page of a list: `{"data": [...], "pagination": {...}}`, with the way to
/// other pages in `Link`.
///
/// @param writer writes one thing as a value
record PageAnswer<T>(Page<T> page, Links links, BiConsumer<T, JsonGenerator> writer) {
  /// Says, with `false`, that there are more things than the total that is told.
  static final String EXACT = "X-Total-Count-Exact";

  /// In JSON.
  Response json() {
    return described(content());
  }

  /// In JSON, without the way to other pages.
  Response content() {
    return Response.of(200, MediaType.JSON, Json.write(this::write));
  }

  /// In JSON, each thing on a line of its own, and nothing else: without the way to other pages.
  Response lines() {
    var lines = new ByteArrayOutputStream();
    for (T item : page.items()) {
      lines.writeBytes(Json.write(json -> writer.accept(item, json)));
      lines.write('\n');
    }
    return Response.of(200, MediaType.JSON_LINES, lines.toByteArray());
  }

  /// An answer with the header fields that tell of other pages.
  Response described(Response response) {
    Response linked = response.with("Link", links.toOthers(page));
    return page.total().isExact() ? linked : linked.with(EXACT, "false");
  }

  private void write(JsonGenerator json) {
    Paging paging = links.paging();
    json.writeStartObject();
    json.writeArrayPropertyStart("data");
    page.items().forEach(item -> writer.accept(item, json));
    json.writeEndArray();
    json.writeObjectPropertyStart("pagination");
    json.writeNumberProperty("page", paging.number());
    json.writeNumberProperty("limit", paging.limit());
    json.writeNumberProperty("totalItems", page.total().count());
    json.writeNumberProperty("totalPages", paging.pages(page.total()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
