package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static petstore.connector.Inputs.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.support.RecordedRequest;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// All that each action sends, and what becomes of the answer.
class ActionsTest {
  private final RecordingServer server = RecordingServer.start();
  private final PetstoreConnector connector =
      PetstoreConnector.builder().baseUri(server.baseUri()).build();

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Exchange> exchanges() {
    return Stream.of(Exchange.pets(), Exchange.store(), Exchange.users()).flatMap(List::stream);
  }

  @Test
  void every_action_is_tried() {
    assertEquals(
        PetstoreConnector.definition().actions().stream().map(ActionDefinition::name).toList(),
        exchanges().map(Exchange::action).toList());
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void an_action_is_run_by_its_name(Exchange exchange) {
    server.replying(Reply.json(200, exchange.reply()));

    var output = connector.run(exchange.action(), json(exchange.input()));

    check(exchange);
    assertEquals(exchange.result() == null ? null : json(exchange.reply()), output);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void an_action_is_run_through_its_method(Exchange exchange) {
    server.replying(Reply.json(200, exchange.reply()));

    assertEquals(exchange.result(), exchange.typed().apply(connector));

    check(exchange);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void a_header_beyond_ascii_changes_nothing_else(Exchange exchange) {
    server.replying(Reply.json(200, exchange.reply()));
    PetstoreConnector other =
        PetstoreConnector.builder()
            .baseUri(server.baseUri())
            .credentials(petstore.connector.connection.ApiKey.of("schlüssel"))
            .build();

    assertEquals(exchange.result(), exchange.typed().apply(other));

    assertEquals("schlüssel", server.request().header("api_key"));
    assertEquals("/api/v3" + exchange.target(), server.request().target());
    assertEquals(exchange.method(), server.request().method());
    assertEquals(exchange.body() == null ? "" : exchange.body(), server.request().text());
  }

  private void check(Exchange exchange) {
    RecordedRequest request = server.request();
    assertEquals(exchange.method(), request.method());
    assertEquals("/api/v3" + exchange.target(), request.target());
    assertEquals(exchange.body() == null ? "" : exchange.body(), request.text());
    assertEquals(headers(exchange), fields(request));
  }

  private Map<String, String> headers(Exchange exchange) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("accept", "application/json");
    fields.put("host", "127.0.0.1:" + server.port());
    fields.put("user-agent", "petstore-connector");
    if (exchange.body() != null) {
      fields.put(
          "content-type",
          exchange.action().equals("uploadFile") ? "application/octet-stream" : "application/json");
      fields.put("content-length", Integer.toString(exchange.body().length()));
    } else if (!exchange.method().equals("GET") || Runtime.version().feature() < 19) {
      // Older ones say it of each request; it means the same (RFC 9110, section 8.6).
      fields.put("content-length", "0");
    }
    return fields;
  }

  private static Map<String, String> fields(RecordedRequest request) {
    Map<String, String> fields = new TreeMap<>();
    request
        .head()
        .lines()
        .skip(1)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          String name = line.substring(0, line.indexOf(':'));
          assertNull(
              fields.put(
                  name.toLowerCase(java.util.Locale.ROOT),
                  String.join(",", request.headers(name))));
        });
    return fields;
  }
}
