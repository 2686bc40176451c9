package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.Pictures;
import petstore.support.openapi.Exchange;
import petstore.support.openapi.RequestExample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A shop of its own for one example, with what the example is about: a path's variable behind a
/// collection stands for what the first example of the collection's POST makes.
final class ExampleStage {
  private static final String ORDER = "/orders/{id}";
  private static final String PAYING = ORDER + "/payment";

  private final Modern shop;
  private final List<RequestExample> examples;
  private final String tenant = UUID.randomUUID().toString();
  private Optional<String> token = Optional.empty();

  ExampleStage(Modern shop, List<RequestExample> examples) {
    this.shop = shop;
    this.examples = examples;
  }

  /// Makes what an example is about, and sends it.
  Exchange play(RequestExample example) {
    if (example.body().isPresent() && example.path().matches("/auth/tokens|/login")) {
      play(first("/users"));
    }
    String path = filled(example.path());
    if (example.path().equals(ORDER) && example.body().isPresent()) {
      advance(path, example.body().get().path("status").asString(""));
    }
    return send(example, path);
  }

  private Exchange send(RequestExample example, String path) {
    var headers = new ArrayList<>(List.of("X-Tenant-ID", tenant));
    if (!example.isOpen()) {
      headers.addAll(List.of("Authorization", "Bearer " + token()));
    }
    example.texts("header").forEach((name, text) -> headers.addAll(List.of(name, text)));
    byte[] body = null;
    if (example.body().isPresent()) {
      headers.addAll(List.of("Content-Type", example.mediaType()));
      body = about(example, path).toString().getBytes(UTF_8);
    } else if (example.operation().get("requestBody").get("content").has("multipart/form-data")) {
      headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=B"));
      body = Pictures.form("file", Pictures.png(8, 8));
    }
    String target = example.method() + " /v1" + path + example.query();
    Answer answer = shop.client().send(target, body, headers.toArray(String[]::new));
    return Exchange.of(target, body, headers, answer);
  }

  private String filled(String template) {
    var path = new StringBuilder();
    var collection = new StringBuilder();
    for (String segment : template.substring(1).split("/")) {
      boolean variable = segment.startsWith("{");
      String value = variable ? made(collection.toString(), path.toString()) : segment;
      path.append('/').append(value);
      collection.append('/').append(segment);
    }
    return path.toString();
  }

  /// The id of one that is made.
  private String made(String collection, String path) {
    return switch (collection) {
      case "/webhook-sink" -> "kettle";
      case "/webhook-endpoints/{id}/deliveries" -> told(path.replaceFirst("/deliveries$", "/test"));
      case "/payments" -> paid("/orders/" + made("/orders", "/orders"));
      case "/receipts" ->
          get("/payments/" + made("/payments", "/payments")).path("receiptId").asString();
      default -> id(send(first(collection), path));
    };
  }

  // How an order comes to where it can get a status.
  private void advance(String order, String status) {
    if (status.equals("SHIPPED") || status.equals("DELIVERED")) {
      paid(order);
    }
    if (status.equals("DELIVERED")) {
      shop.client()
          .sendText(
              "PATCH /v1" + order,
              "{\"status\": \"SHIPPED\"}",
              "X-Tenant-ID",
              tenant,
              "Authorization",
              "Bearer " + token(),
              "Content-Type",
              "application/merge-patch+json");
    }
  }

  private String paid(String order) {
    return id(send(first(PAYING), order + "/payment"));
  }

  // Who and what a body names has to be there, and what is paid has to be what it costs.
  private JsonNode about(RequestExample example, String path) {
    ObjectNode body = (ObjectNode) example.body().orElseThrow().deepCopy();
    if (body.has("petId")) {
      body.put("petId", made("/pets", "/pets"));
    }
    if (body.has("userId")) {
      body.set("userId", Jwt.of(token()).claims().path("sub"));
    }
    if (body.has("totalAmount")) {
      body.set("totalAmount", get("/pets/" + body.path("petId").asString()).path("price"));
    }
    if (example.path().equals(PAYING)) {
      body.set("amount", get(path.replaceFirst("/payment$", "")).path("totalAmount"));
    }
    return body;
  }

  private String told(String path) {
    return shop.send("POST " + path, "", token(), "X-Tenant-ID", tenant)
        .json()
        .path("id")
        .asString();
  }

  private JsonNode get(String path) {
    return shop.get(path, token(), "X-Tenant-ID", tenant).json();
  }

  private RequestExample first(String path) {
    return examples.stream()
        .filter(example -> example.method().equals("POST") && example.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing is said of how to make one of " + path));
  }

  private static String id(Exchange exchange) {
    if (exchange.answer().status() != 201) {
      throw new AssertionError("There is nothing to try the example with: " + exchange);
    }
    return exchange.answer().json().path("id").asString();
  }

  private String token() {
    if (token.isEmpty()) {
      token = Optional.of(shop.token("staff", InProcess.STAFF_PASSWORD, "X-Tenant-ID", tenant));
    }
    return token.get();
  }
}
