package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import petstore.InProcess;
import petstore.api.StatusContract;
import petstore.core.auth.Grant;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;

public class ModernStatusTest extends StatusContract {
  private static final String UNKNOWN = "0197f7a2-0000-7000-8000-00000000000a";
  private static final String TOO_LARGE = "\"" + "a".repeat(1024 * 1024) + "\"";
  private static final String RIGHT = credentials("customer", InProcess.CUSTOMER_PASSWORD);
  private static final int TRIES = 10;

  @Override
  protected String basePath() {
    return "/v1";
  }

  @Override
  protected String definition() {
    return "/v1/openapi.json";
  }

  @Override
  protected List<Case> cases() {
    return Stream.of(
            signingUp(),
            users(),
            listing(),
            changing("updateUser", "PUT", "application/json"),
            changing("patchUser", "PATCH", "application/merge-patch+json"),
            deleting(),
            signingIn("createToken", "/auth/tokens"),
            signingIn("login", "/login"),
            signingOut(),
            orders(),
            chatting(),
            sinks(),
            new WebhookCases(
                    server(), "Bearer " + token(), "Bearer " + tokenWithoutScopes(), strict())
                .all(),
            streaming(),
            new PetCases(server(), token("staff", InProcess.STAFF_PASSWORD), token()).all(),
            new PaymentCases(Till.of(server()), tokenWithoutScopes()).all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> signingUp() {
    String tomas = person("tomas");
    return List.of(
        Case.of("createUser", 201, "POST /users").json(tomas),
        Case.of("createUser", 400, "POST /users").json("{"),
        Case.of("createUser", 406, "POST /users").json(tomas).header("Accept", "image/png"),
        Case.of("createUser", 409, "POST /users").json(tomas),
        Case.of("createUser", 413, "POST /users").json(TOO_LARGE),
        Case.of("createUser", 415, "POST /users").with("text/plain", new byte[] {'a'}),
        Case.of("createUser", 422, "POST /users").json("{}"));
  }

  private List<Case> streaming() {
    Case orders =
        Case.of("streamEvents", 403, "GET /events?types=pet.adopted,order.created")
            .header("Authorization", "Bearer " + tokenWithoutScopes());
    return List.of(
        Case.of("streamEvents", 200, "GET /events"),
        Case.of("streamEvents", 400, "GET /events?lastEventId=first"),
        Case.of("streamEvents", 400, "GET /events").header("Last-Event-ID", "-1"),
        Case.of("streamEvents", 401, "GET /events").header("Authorization", "Bearer bad"),
        Case.of("streamEvents", 401, "GET /events?types=order.created"),
        orders,
        Case.of("streamEvents", 406, "GET /events").header("Accept", "application/json"),
        Case.of("streamEvents", 422, "GET /events?types=pet.lost"));
  }

  private List<Case> users() {
    String token = "Bearer " + token();
    String own = "GET /users/" + id(token);
    return List.of(
        Case.of("getUserById", 200, own).header("Authorization", token),
        Case.of("getUserById", 304, own)
            .header("Authorization", token)
            .header("If-None-Match", "*"),
        Case.of("getUserById", 400, own)
            .header("Authorization", token)
            .header("X-Tenant-ID", "mine"),
        Case.of("getUserById", 401, own),
        Case.of("getUserById", 403, own).header("Authorization", "Bearer " + tokenWithoutScopes()),
        Case.of("getUserById", 404, "GET /users/" + UNKNOWN).header("Authorization", token),
        Case.of("getUserById", 406, own)
            .header("Authorization", token)
            .header("Accept", "text/html"),
        Case.of("getUserById", 412, own)
            .header("Authorization", token)
            .header("If-Match", "\"0\""));
  }

  private List<Case> listing() {
    String staff = "Bearer " + token("staff", InProcess.STAFF_PASSWORD);
    Case list = Case.of("listUsers", 200, "GET /users").header("Authorization", staff);
    return List.of(
        list,
        list.status(400).header("X-Tenant-ID", "mine"),
        Case.of("listUsers", 401, "GET /users"),
        Case.of("listUsers", 403, "GET /users").header("Authorization", "Bearer " + token()),
        list.status(406).header("Accept", "text/html"),
        Case.of("listUsers", 422, "GET /users?limit=101").header("Authorization", staff));
  }

  private List<Case> changing(String operationId, String method, String type) {
    Newcomer own = newcomer(operationId);
    String target = method + " /users/" + own.id();
    byte[] right = person(own.name()).getBytes(UTF_8);
    byte[] taken = person("customer").getBytes(UTF_8);
    Case bare = Case.of(operationId, 200, target).header("Authorization", own.token());
    Case change = bare.with(type, right);
    Case missing =
        Case.of(operationId, 404, method + " /users/" + UNKNOWN)
            .header("Authorization", own.token());
    return List.of(
        change,
        change.status(204).header("Prefer", "return=minimal"),
        bare.status(400).with(type, new byte[] {'{'}),
        Case.of(operationId, 401, target).with(type, right),
        Case.of(operationId, 403, target)
            .header("Authorization", "Bearer " + tokenWithoutScopes())
            .with(type, right),
        missing.with(type, right),
        change.status(406).header("Accept", "text/html"),
        bare.status(409).with(type, taken),
        change.status(412).header("If-Match", "\"0\""),
        bare.status(413).with(type, TOO_LARGE.getBytes(UTF_8)),
        bare.status(415).with("text/plain", right),
        new Case(operationId, 428, target, List.of("Content-Type", type), right)
            .header("Authorization", strict())
            .header("X-Tenant-ID", InProcess.STRICT_TENANT.toString()),
        bare.status(422).with(type, "{\"role\":\"STAFF\"}".getBytes(UTF_8)));
  }

  private List<Case> deleting() {
    Newcomer own = newcomer("deleteUser");
    Newcomer waiting = newcomer("waiting");
    Modern.order(new Modern(server()), UUID.fromString(waiting.id()), 700, "placed");
    Case delete =
        Case.of("deleteUser", 204, "DELETE /users/" + own.id())
            .header("Authorization", own.token());
    return List.of(
        delete.status(400).header("X-Tenant-ID", "mine"),
        delete.status(412).header("If-Match", "\"0\""),
        Case.of("deleteUser", 403, "DELETE /users/" + own.id())
            .header("Authorization", "Bearer " + tokenWithoutScopes()),
        Case.of("deleteUser", 404, "DELETE /users/" + UNKNOWN).header("Authorization", own.token()),
        Case.of("deleteUser", 409, "DELETE /users/" + waiting.id())
            .header("Authorization", waiting.token()),
        Case.of("deleteUser", 428, "DELETE /users/" + own.id())
            .header("Authorization", strict())
            .header("X-Tenant-ID", InProcess.STRICT_TENANT.toString()),
        delete,
        delete.status(401));
  }

  private record Newcomer(String name, String id, String token) {}

  private Newcomer newcomer(String operationId) {
    String name = "new" + operationId.toLowerCase(Locale.ROOT);
    String withPassword = person(name).replace("{", "{\"password\": \"seven green kettles\", ");
    server().client().sendText("POST /v1/users", withPassword, "Content-Type", "application/json");
    String token = "Bearer " + token(name, "seven green kettles");
    return new Newcomer(name, id(token), token);
  }

  private static List<Case> signingIn(String operationId, String path) {
    String target = "POST " + path;
    var cases = new ArrayList<Case>();
    cases.add(Case.of(operationId, 200, target).json(RIGHT));
    cases.add(Case.of(operationId, 400, target).json("{"));
    cases.add(Case.of(operationId, 406, target).json(RIGHT).header("Accept", "text/html"));
    cases.add(Case.of(operationId, 413, target).json(TOO_LARGE));
    cases.add(Case.of(operationId, 415, target));
    cases.add(Case.of(operationId, 422, target).json("{}"));
    String wrong = credentials("nobody" + operationId, "guess guess");
    for (int i = 0; i < TRIES; i++) {
      cases.add(Case.of(operationId, 401, target).json(wrong));
    }
    cases.add(Case.of(operationId, 429, target).json(wrong));
    return cases;
  }

  private List<Case> orders() {
    String token = token();
    return new OrderCases(
            server(),
            "Bearer " + token,
            "Bearer " + token("staff", InProcess.STAFF_PASSWORD),
            "Bearer " + tokenWithoutScopes(),
            UUID.fromString(Jwt.of(token).claims().path("sub").asString()))
        .all();
  }

  private static List<Case> sinks() {
    String sink = "/webhook-sink/kettle";
    Case look = Case.of("getSink", 200, "GET " + sink);
    Case empty = Case.of("emptySink", 204, "DELETE " + sink);
    return List.of(
        Case.of("newSink", 303, "GET /webhook-sink"),
        Case.of("newSink", 400, "GET /webhook-sink").header("X-Tenant-ID", "mine"),
        Case.of("sendToSink", 200, "POST " + sink).json("{}"),
        Case.of("sendToSink", 400, "POST " + sink + "?delay=x").json("{}"),
        Case.of("sendToSink", 404, "POST " + sink + ".x").json("{}"),
        Case.of("sendToSink", 413, "POST " + sink).json(TOO_LARGE),
        Case.of("sendToSink", 422, "POST " + sink + "?status=199").json("{}"),
        Case.of("sendToSink", 410, "POST " + sink + "?status=410").json("{}"),
        look,
        look.status(304).header("If-None-Match", "*"),
        look.status(400).header("X-Tenant-ID", "mine"),
        Case.of("getSink", 404, "GET " + sink + ".x"),
        look.status(406).header("Accept", "image/png"),
        look.status(412).header("If-Match", "\"0\""),
        empty.status(400).header("X-Tenant-ID", "mine"),
        empty.status(412).header("If-Match", "\"0\""),
        empty.status(428).header("X-Tenant-ID", InProcess.STRICT_TENANT.toString()),
        Case.of("emptySink", 404, "DELETE " + sink + ".x"),
        empty);
  }

  private List<Case> chatting() {
    String question =
        "{\"messages\":[{\"role\":\"USER\",\"content\":\"Any dogs?\"}],\"stream\":false}";
    Case bare =
        Case.of("createChatCompletion", 201, "POST /chat/completions")
            .header("Authorization", "Bearer " + token());
    Case closed = Case.of("createChatCompletion", 401, "POST /chat/completions").json(question);
    return List.of(
        bare.json(question),
        bare.status(400).json("{"),
        closed,
        closed.status(403).header("Authorization", "Bearer " + tokenWithoutScopes()),
        bare.status(406).json(question).header("Accept", "text/event-stream"),
        bare.status(413).json(TOO_LARGE),
        bare.status(415).with("text/plain", new byte[] {'a'}),
        bare.status(422).json("{}"));
  }

  private List<Case> signingOut() {
    String token = "Bearer " + token();
    return List.of(
        Case.of("logout", 400, "POST /logout")
            .header("Authorization", token)
            .header("X-Tenant-ID", "mine"),
        Case.of("logout", 204, "POST /logout").header("Authorization", token),
        Case.of("logout", 401, "POST /logout").header("Authorization", token));
  }

  private String token() {
    return token("customer", InProcess.CUSTOMER_PASSWORD);
  }

  private String strict() {
    String path = "POST /t/" + InProcess.STRICT_TENANT + "/v1/auth/tokens";
    return "Bearer " + token(path, "customer", InProcess.CUSTOMER_PASSWORD);
  }

  private String token(String username, String password) {
    return token("POST /v1/auth/tokens", username, password);
  }

  private String token(String target, String username, String password) {
    Answer answer =
        server()
            .client()
            .sendText(target, credentials(username, password), "Content-Type", "application/json");
    return answer.json().path("token").asString();
  }

  // Signing in gives all scopes of a role, each of which can read users.
  private String tokenWithoutScopes() {
    String token = token();
    Grant all = server().storage().grants().find(Tenant.DEFAULT, grant(token)).orElseThrow();
    var none =
        new Grant(
            all.id(),
            all.user(),
            all.client(),
            Set.of(),
            all.createdAt(),
            all.signedInAt(),
            all.expiresAt());
    server()
        .storage()
        .inTransaction(() -> {
          server().storage().grants().update(Tenant.DEFAULT, none);
          return none;
        });
    return token;
  }

  private static UUID grant(String token) {
    return UUID.fromString(Jwt.of(token).claims().path("sid").asString());
  }

  private static String id(String token) {
    return Jwt.of(token.substring("Bearer ".length())).claims().path("sub").asString();
  }

  private static String person(String name) {
    return """
    {"username": "%s", "email": "%s@example.com", "firstName": "A", "lastName": "B"}
    """
        .formatted(name, name);
  }

  private static String credentials(String username, String password) {
    return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
  }
}
