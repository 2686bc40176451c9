package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// What holds for every edition whose definition tells the statuses of its answers: each of them is
/// given, and no other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StatusContract {
  private TestServer server;
  private Client client;

  /// A request and the status that it is answered with.
  ///
  /// @param target below the base path, such as `GET /pet/1`
  /// @param headers names and values in turn
  /// @param body empty for a request without one
  @SuppressWarnings("ArrayRecordComponent")
  public record Case(
      String operationId, int status, String target, List<String> headers, byte[] body) {
    /// A request without a body.
    public static Case of(String operationId, int status, String target) {
      return new Case(operationId, status, target, List.of(), new byte[0]);
    }

    /// The same request, with one more header field.
    public Case header(String name, String value) {
      var more = new ArrayList<>(headers);
      more.addAll(List.of(name, value));
      return new Case(operationId, status, target, List.copyOf(more), body);
    }

    /// The same request, where it is answered with another status.
    public Case status(int other) {
      return new Case(operationId, other, target, headers, body);
    }

    /// The same request, with a body.
    public Case with(String contentType, byte[] content) {
      return new Case(operationId, status, target, headers, content)
          .header("Content-Type", contentType);
    }

    /// The same request, with a body in JSON.
    public Case json(String content) {
      return with("application/json", content.getBytes(UTF_8));
    }

    /// The same request, with a form that has a file.
    public Case file(byte[] content) {
      return with("multipart/form-data; boundary=B", Pictures.form("p.png", content));
    }
  }

  /// Where the paths of the definition begin.
  protected abstract String basePath();

  /// Where the server publishes the definition.
  protected abstract String definition();

  /// The requests, to be sent in this order to a shop that is new.
  protected abstract List<Case> cases();

  /// Statuses that no request gets and that are published all the same, since clients know them
  /// from the original: `operationId status`.
  protected Set<String> keptFromTheOriginal() {
    return Set.of();
  }

  /// Statuses that this server never gives, though another one does.
  protected Set<String> neverGivenHere() {
    return Set.of();
  }

  /// Whether all answers are held against the definition with their bodies and header fields, or
  /// only those that it declares to be JSON.
  protected boolean holdsWholeAnswers() {
    return false;
  }

  /// Starts the server.
  protected TestServer startServer() {
    return TestServer.start(Behavior.DOCUMENTED);
  }

  /// The server, once it was started.
  protected final TestServer server() {
    return server;
  }

  @BeforeAll
  void start() {
    server = startServer();
    client = server.client();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void every_published_status_is_given_and_no_other() {
    List<Case> cases = cases();
    var document = new DefinitionDocument(client.send("GET " + definition()).json());
    Map<String, TreeSet<String>> published = new TreeMap<>();
    Map<String, TreeSet<String>> given = new TreeMap<>();
    for (DefinitionDocument.Operation operation : document.operations()) {
      JsonNode responses = operation.node().path("responses");
      var statuses = new TreeSet<>(responses.propertyNames());
      boolean others = statuses.remove("default");
      statuses.removeIf(status -> keptFromTheOriginal().contains(operation.id() + " " + status));
      statuses.removeAll(neverGivenHere());
      published.put(operation.id(), statuses);
      var answered = given.computeIfAbsent(operation.id(), _ -> new TreeSet<>());
      for (Case sent : cases) {
        if (sent.operationId().equals(operation.id())) {
          String status = Integer.toString(status(document, operation, sent));
          if (statuses.contains(status) || !others) {
            answered.add(status);
          }
        }
      }
    }
    assertEquals(published, given);
  }

  private int status(
      DefinitionDocument document, DefinitionDocument.Operation operation, Case sent) {
    String path = operation.path().replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
    var fitting = Pattern.compile("\\Q" + operation.method() + " " + path + "\\E(\\?.*)?");
    assertTrue(
        fitting.matcher(sent.target()).matches(), sent.target() + " is not " + operation.id());
    String target = sent.target().replaceFirst(" ", " " + basePath());
    String[] headers = sent.headers().toArray(String[]::new);
    Answer answer =
        sent.headers().contains("Content-Type")
            ? client.send(target, sent.body(), headers)
            : client.send(target, headers);
    assertEquals(sent.status(), answer.status(), () -> target + ": " + answer);
    JsonNode response = response(document, operation, answer);
    if (holdsWholeAnswers() || response.path("content").has("application/json")) {
      assertEquals(List.of(), faults(document, response, answer), () -> target + ": " + answer);
    }
    return answer.status();
  }

  // What the definition says about an answer.
  private static JsonNode response(
      DefinitionDocument document, DefinitionDocument.Operation operation, Answer answer) {
    JsonNode responses = operation.node().path("responses");
    String status = Integer.toString(answer.status());
    return resolved(document, responses.path(responses.has(status) ? status : "default"));
  }

  private static List<String> faults(
      DefinitionDocument document, JsonNode response, Answer answer) {
    var faults = new ArrayList<String>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      boolean required = resolved(document, header.getValue()).path("required").asBoolean(false);
      if (required && answer.header(header.getKey()).isEmpty()) {
        faults.add("the field " + header.getKey() + " is missing");
      }
    }
    if (answer.bytes().length > 0) {
      String type = answer.header("Content-Type").orElse("none");
      JsonNode content = response.path("content").path(type);
      faults.addAll(
          content.isObject()
              ? new SchemaCheck(document).faults(answer.json(), content.path("schema"), "body")
              : List.of("the media type " + type + " is not published"));
    }
    return faults;
  }

  private static JsonNode resolved(DefinitionDocument document, JsonNode node) {
    return DefinitionDocument.reference(node).flatMap(document::resolve).orElse(node);
  }
}
