package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import petstore.api.DefinitionDocument.Operation;
import petstore.core.auth.Credential.Kind;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// What holds for every edition that asks for credentials: every operation lets in whom its
/// definition and the rules of ownership let in, and nobody else. Every operation is tried with
/// every sort of caller.
public abstract class AuthorizationContract {
  /// A request that is in order, whoever sends it.
  ///
  /// @param target below the base path; `{user}` is the name, `{id}` the id of the user that it is
  ///   about, `{new}` a name that nobody has
  /// @param status of the answer to those who are let in
  /// @param body in JSON; empty for a request without one
  /// @param ownership who of those that the definition lets in may do it
  public record Row(
      String operationId, int status, String target, String body, Ownership ownership) {
    /// Of an operation without a body that anybody may use who has the scopes.
    public static Row of(String operationId, int status, String target) {
      return new Row(operationId, status, target, "", Ownership.NONE);
    }

    /// The same with a body.
    public Row json(String content) {
      return new Row(operationId, status, target, content, ownership);
    }

    /// The same, where it matters whose the thing is.
    public Row owned(Ownership rule) {
      return new Row(operationId, status, target, body, rule);
    }
  }

  /// Who may use what is somebody's.
  ///
  /// @param foreign the status of the answer to those whose it is not, except staff; 0: it is
  ///   nobody's
  /// @param scopes that one needs besides those that the definition names
  /// @param staffOnly whether it is nobody's but staff's, whoever it is about
  public record Ownership(int foreign, Set<Scope> scopes, boolean staffOnly) {
    static final Ownership NONE = new Ownership(0, Set.of());

    /// What only staff may do.
    public static final Ownership STAFF = new Ownership(403, Set.of(), true);

    /// What one may do oneself, too.
    public Ownership(int foreign, Set<Scope> scopes) {
      this(foreign, scopes, false);
    }
  }

  /// The edition in operation, asking for credentials.
  protected abstract TestServer startServer();

  /// Whose shop it is.
  protected Tenant tenant() {
    return Tenant.DEFAULT;
  }

  /// Where the paths of the definition begin.
  protected abstract String basePath();

  /// Where the server publishes the definition.
  protected abstract String definition();

  /// The credentials that the edition takes.
  protected abstract Set<Kind> kinds();

  /// A request for each operation of the definition.
  protected abstract List<Row> rows();

  @Test
  void every_operation_has_a_row_and_every_cell_its_answer() {
    var faults = new ArrayList<String>();
    try (TestServer server = startServer()) {
      var document = new DefinitionDocument(server.client().send("GET " + definition()).json());
      assertEquals(
          document.operations().stream().map(Operation::id).collect(Collectors.toSet()),
          rows().stream().map(Row::operationId).collect(Collectors.toSet()));
      var cast = new Cast(server, tenant());
      for (Operation operation : document.operations()) {
        JsonNode declared = declared(document, operation);
        for (Row row : rows()) {
          for (Cast.Part part : Cast.Part.values()) {
            if (row.operationId().equals(operation.id())) {
              attempt(server, cast, row, declared, part, faults);
            }
          }
        }
      }
    }
    assertEquals(List.of(), faults, () -> String.join("\n", faults));
  }

  private void attempt(
      TestServer server,
      Cast cast,
      Row row,
      JsonNode declared,
      Cast.Part part,
      List<String> faults) {
    for (Manner manner : Manner.of(row)) {
      Cast.Actor actor = cast.actor(part);
      int expected = expected(row, declared, actor);
      Answer answer = send(server, basePath(), row, manner, actor);
      String cell = row.target() + " " + manner + " by " + part;
      if (answer.status() != expected) {
        faults.add(cell + ", not " + expected + ": " + answer.status() + " " + answer.body());
      }
      boolean challenged = answer.header("WWW-Authenticate").isPresent();
      if (answer.status() == 401 && !challenged) {
        faults.add(cell + ": no challenge");
      }
    }
  }

  /// How a row is sent. What holds for GET holds for HEAD, and for a GET with a body.
  enum Manner {
    AS_IT_IS,
    AS_HEAD,
    WITH_BODY;

    static List<Manner> of(Row row) {
      return row.target().startsWith("GET ") ? List.of(values()) : List.of(AS_IT_IS);
    }
  }

  /// Sends a row as somebody.
  static Answer send(TestServer server, String basePath, Row row, Manner manner, Cast.Actor actor) {
    String method = row.target().substring(0, row.target().indexOf(' '));
    String path = row.target().substring(row.target().indexOf(' ') + 1);
    String target = (manner == Manner.AS_HEAD ? "HEAD" : method) + " " + basePath;
    String body = manner == Manner.WITH_BODY ? "{\"id\":1}" : filled(row.body(), actor);
    List<String> headers = new ArrayList<>(actor.headers());
    if (body.isEmpty()) {
      return server.client().send(target + filled(path, actor), headers.toArray(String[]::new));
    }
    headers.addAll(List.of("Content-Type", "application/json"));
    return server
        .client()
        .sendText(target + filled(path, actor), body, headers.toArray(String[]::new));
  }

  private static String filled(String text, Cast.Actor actor) {
    return text.replace("{user}", actor.subject())
        .replace("{id}", actor.subjectId().toString())
        .replace("{new}", actor.fresh());
  }

  private int expected(Row row, JsonNode declared, Cast.Actor actor) {
    if (declared.isEmpty()) {
      return row.status();
    }
    if (!actor.sends() || !isLookedAt(actor)) {
      return alternatives(declared).contains(Set.of("nothing")) ? row.status() : 401;
    }
    if (!actor.good() || !kinds().contains(actor.kind())) {
      return 401;
    }
    Set<String> held = actor.scopes().stream().map(Scope::text).collect(Collectors.toSet());
    held.add("nothing");
    if (alternatives(declared).stream().noneMatch(held::containsAll)) {
      return 403;
    }
    boolean theirs = actor.staff() || (actor.isSubject() && !row.ownership().staffOnly());
    if (row.ownership().foreign() != 0 && !theirs) {
      return row.ownership().foreign();
    }
    return actor.scopes().containsAll(row.ownership().scopes()) ? row.status() : 403;
  }

  // Where only access tokens are taken, keys and cookies are as if they were not there.
  private boolean isLookedAt(Cast.Actor actor) {
    return !kinds().equals(Set.of(Kind.ACCESS_TOKEN)) || actor.headers().contains("Authorization");
  }

  private static JsonNode declared(DefinitionDocument document, Operation operation) {
    return operation.node().has("security")
        ? operation.node().get("security")
        : document.root().path("security");
  }

  private static Set<Set<String>> alternatives(JsonNode declared) {
    Set<Set<String>> alternatives = new HashSet<>();
    for (JsonNode alternative : declared) {
      Set<String> scopes = new TreeSet<>();
      alternative.forEach(scheme -> scheme.forEach(scope -> scopes.add(scope.asString())));
      alternatives.add(alternative.isEmpty() ? Set.of("nothing") : scopes);
    }
    return alternatives;
  }
}
