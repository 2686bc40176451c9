package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import petstore.InProcess;
import petstore.api.StatusContract.Case;
import petstore.support.TestServer;

/// Requests about webhook endpoints, one for each status of each operation.
///
/// @param owner the credentials of a user
/// @param none those of somebody without scopes
/// @param strict those of somebody in the shop that wants preconditions
record WebhookCases(TestServer server, String owner, String none, String strict) {
  private static final String ALL = "/webhook-endpoints";
  private static final String UNKNOWN = "/0197f7a2-0000-7000-8000-00000000000a";
  private static final String TOO_LARGE = "\"" + "a".repeat(1024 * 1024) + "\"";
  private static final String ENDPOINT = "{\"url\": \"https://example.com/told\"}";

  List<Case> all() {
    return Stream.of(
            creating(),
            listing("listWebhookEndpoints", ALL),
            showing(),
            changing(),
            rotating(),
            telling(),
            listing("listWebhookDeliveries", endpoint() + "/deliveries"),
            List.of(
                by(
                    owner,
                    Case.of("listWebhookDeliveries", 404, "GET " + missing() + "/deliveries"))),
            deliveries(),
            removing())
        .flatMap(List::stream)
        .toList();
  }

  private static String missing() {
    return ALL + UNKNOWN;
  }

  private static Case by(String who, Case sent) {
    return sent.header("Authorization", who);
  }

  private static Case elsewhere(Case sent) {
    return sent.status(400).header("X-Tenant-ID", "mine");
  }

  private String endpoint() {
    return ALL + "/" + made("POST /v1" + ALL, ENDPOINT);
  }

  private String made(String target, String body) {
    return server
        .client()
        .sendText(target, body, "Content-Type", "application/json", "Authorization", owner)
        .json()
        .path("id")
        .asString();
  }

  private List<Case> creating() {
    Case create = Case.of("createWebhookEndpoint", 201, "POST " + ALL);
    return List.of(
        by(owner, create).json(ENDPOINT),
        by(owner, create.status(400)).json("{"),
        create.status(401).json(ENDPOINT),
        by(none, create.status(403)).json(ENDPOINT),
        by(owner, create.status(406)).json(ENDPOINT).header("Accept", "text/html"),
        by(owner, create.status(413)).json(TOO_LARGE),
        by(owner, create.status(415)).with("text/plain", ENDPOINT.getBytes(UTF_8)),
        by(owner, create.status(422)).json("{}"));
  }

  private List<Case> listing(String operation, String path) {
    Case list = Case.of(operation, 200, "GET " + path);
    return List.of(
        by(owner, list),
        elsewhere(by(owner, list)),
        list.status(401),
        by(none, list.status(403)),
        by(owner, list.status(406)).header("Accept", "text/html"),
        by(owner, Case.of(operation, 422, "GET " + path + "?limit=101")));
  }

  private List<Case> showing() {
    Case show = Case.of("getWebhookEndpoint", 200, "GET " + endpoint());
    return List.of(
        by(owner, show),
        by(owner, show.status(304)).header("If-None-Match", "*"),
        elsewhere(by(owner, show)),
        show.status(401),
        by(none, show.status(403)),
        by(owner, Case.of("getWebhookEndpoint", 404, "GET " + missing())),
        by(owner, show.status(406)).header("Accept", "text/html"),
        by(owner, show.status(412)).header("If-Match", "\"0\""));
  }

  private List<Case> changing() {
    String operation = "updateWebhookEndpoint";
    Case change = Case.of(operation, 200, "PATCH " + endpoint());
    return List.of(
        by(owner, change).json("{}"),
        by(owner, change.status(204)).json("{}").header("Prefer", "return=minimal"),
        by(owner, change.status(400)).json("{"),
        change.status(401).json("{}"),
        by(none, change.status(403)).json("{}"),
        by(owner, Case.of(operation, 404, "PATCH " + missing())).json("{}"),
        by(owner, change.status(406)).json("{}").header("Accept", "text/html"),
        by(owner, change.status(412)).json("{}").header("If-Match", "\"0\""),
        by(owner, change.status(413)).json(TOO_LARGE),
        by(owner, change.status(415)).with("text/plain", new byte[] {'{', '}'}),
        by(owner, change.status(422)).json("{\"url\": null}"),
        strictly(change).json("{}"));
  }

  private Case strictly(Case sent) {
    return by(strict, sent.status(428)).header("X-Tenant-ID", InProcess.STRICT_TENANT.toString());
  }

  private List<Case> rotating() {
    String operation = "rotateWebhookSecret";
    Case rotate = Case.of(operation, 200, "POST " + endpoint() + "/secret/rotate");
    return List.of(
        by(owner, rotate),
        by(owner, rotate.status(400)).json("{"),
        rotate.status(401),
        by(none, rotate.status(403)),
        by(owner, Case.of(operation, 404, "POST " + missing() + "/secret/rotate")),
        by(owner, rotate.status(406)).header("Accept", "text/html"),
        by(owner, rotate.status(413)).json(TOO_LARGE),
        by(owner, rotate.status(415)).with("text/plain", new byte[] {'{', '}'}),
        by(owner, rotate.status(422)).json("{\"secret\": \"short\"}"));
  }

  private List<Case> telling() {
    return accepted(
        "testWebhookEndpoint",
        "POST " + endpoint() + "/test",
        "POST " + missing() + "/test",
        "POST " + disabled(endpoint()) + "/test");
  }

  private List<Case> deliveries() {
    String endpoint = endpoint();
    String one = delivery(endpoint);
    Case show = Case.of("getWebhookDelivery", 200, "GET " + one);
    String stopped = endpoint();
    String pending = delivery(stopped);
    disabled(stopped);
    return Stream.concat(
            Stream.of(
                by(owner, show),
                elsewhere(by(owner, show)),
                show.status(401),
                by(none, show.status(403)),
                by(
                    owner,
                    Case.of(
                        "getWebhookDelivery", 404, "GET " + endpoint + "/deliveries" + UNKNOWN)),
                by(owner, show.status(406)).header("Accept", "text/html")),
            accepted(
                "resendWebhookDelivery",
                "POST " + one + "/resend",
                "POST " + endpoint + "/deliveries" + UNKNOWN + "/resend",
                "POST " + pending + "/resend")
                .stream())
        .toList();
  }

  private String delivery(String endpoint) {
    return endpoint + "/deliveries/" + made("POST /v1" + endpoint + "/test", "");
  }

  private String disabled(String endpoint) {
    made("PATCH /v1" + endpoint, "{\"status\": \"DISABLED\"}");
    return endpoint;
  }

  private List<Case> accepted(String operation, String target, String missing, String disabled) {
    Case send = Case.of(operation, 202, target);
    return List.of(
        by(owner, send),
        elsewhere(by(owner, send)),
        send.status(401),
        by(none, send.status(403)),
        by(owner, Case.of(operation, 404, missing)),
        by(owner, send.status(406)).header("Accept", "text/html"),
        by(owner, Case.of(operation, 409, disabled)));
  }

  private List<Case> removing() {
    Case remove = Case.of("deleteWebhookEndpoint", 204, "DELETE " + endpoint());
    return List.of(
        elsewhere(by(owner, remove)),
        remove.status(401),
        by(none, remove.status(403)),
        by(owner, remove.status(412)).header("If-Match", "\"0\""),
        strictly(remove),
        by(owner, remove),
        by(owner, remove.status(404)));
  }
}
