package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.InProcess;
import petstore.core.Storage;
import petstore.core.kernel.Tenant;
import petstore.core.orders.OrderStatus;
import petstore.http.MediaType;
import petstore.support.Answer;
import petstore.support.Pictures;
import petstore.support.openapi.Exchange;
import petstore.support.openapi.RequestExample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A shop of its own for one example, with what the example is about: a path's variable behind a
/// collection stands for what the first example of the collection's POST makes.
final class ExampleStage {
  private static final Pattern VARIABLE = Pattern.compile("/(\\w+)/\\{(\\w+)}");

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
    if (example.id().equals("updateOrder")) {
      prepare(path, OrderStatus.valueOf(example.body().orElseThrow().path("status").asString()));
    }
    return send(example, path);
  }

  // An order is moved on when it was paid, one step at a time.
  private void prepare(String path, OrderStatus next) {
    var shopOf = new Tenant(UUID.fromString(tenant));
    Storage storage = shop.server().storage();
    var purchases = shop.server().core(InstantSource.system()).purchases();
    var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    storage.inTransaction(
        () -> purchases.approve(shopOf, storage.orders().find(shopOf, id).orElseThrow()));
    if (next == OrderStatus.DELIVERED) {
      assertEquals(
          200,
          shop.send("PATCH " + path, "{\"status\": \"SHIPPED\"}", token(), "X-Tenant-ID", tenant)
              .status());
    }
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
      body = about(example.body().get()).toString().getBytes(UTF_8);
    } else if (example.operation().get("requestBody").get("content").has(MediaType.MULTIPART)) {
      headers.addAll(List.of("Content-Type", MediaType.MULTIPART + "; boundary=B"));
      body = Pictures.form("p.png", Pictures.png(8, 8));
    }
    String target = example.method() + " /v1" + path + example.query();
    Answer answer = shop.client().send(target, body, headers.toArray(String[]::new));
    return Exchange.of(target, body, headers, answer);
  }

  private String filled(String path) {
    Matcher variable = VARIABLE.matcher(path);
    return variable.find()
        ? filled(
            path.substring(0, variable.start())
                + "/"
                + variable.group(1)
                + "/"
                + made("/" + variable.group(1))
                + path.substring(variable.end()))
        : path;
  }

  /// The id of what the POST of a collection makes.
  private String made(String collection) {
    Exchange exchange = play(first(collection));
    if (exchange.answer().status() != 201) {
      throw new AssertionError("There is nothing to try the example with: " + exchange);
    }
    return exchange.answer().json().path("id").asString();
  }

  // A pet that a body names has to be there, and so has a user.
  private JsonNode about(JsonNode body) {
    if (!body.path("petId").isString()) {
      return body;
    }
    ObjectNode edited = (ObjectNode) body.deepCopy();
    edited.put("petId", made("/pets"));
    if (body.has("userId")) {
      edited.put("userId", Jwt.of(token()).claims().path("sub").asString());
    }
    return edited;
  }

  private RequestExample first(String collection) {
    return examples.stream()
        .filter(example -> example.method().equals("POST") && example.path().equals(collection))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("Nothing is said of how to make one of " + collection));
  }

  private String token() {
    if (token.isEmpty()) {
      token = Optional.of(shop.token("staff", InProcess.STAFF_PASSWORD, "X-Tenant-ID", tenant));
    }
    return token.get();
  }
}
