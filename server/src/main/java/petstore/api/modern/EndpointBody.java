package petstore.api.modern;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import petstore.api.HouseStyle;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.core.kernel.TargetRules;
import petstore.core.webhooks.EndpointChange;
import petstore.core.webhooks.EndpointDraft;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookSecret;
import petstore.http.Request;
import petstore.http.RequestBody;
import petstore.http.StrictFields;
import petstore.http.Value;
import petstore.http.json.Json;
import petstore.http.json.JsonBody;

/// Reads what is said of webhook endpoints.
///
/// @param reach how far letters may go
record EndpointBody(TargetRules.Reach reach) {
  private static final Problem.Kind KIND = Problem.Kind.WEBHOOK_ENDPOINT;

  private static final List<String> READ_ONLY =
      List.of(
          "id",
          "disabledReason",
          "disabledAt",
          "previousSecretUntil",
          "createdAt",
          "updatedAt",
          "tenantId");

  /// An endpoint that is to be made.
  ///
  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that breaks a rule
  EndpointDraft draft(Request request) {
    StrictFields fields = NewThing.fields(request, KIND).require("url");
    Optional<String> url = fields.text("url", this::url);
    Set<EventType> types = types(fields);
    Optional<String> description = fields.text("description", EndpointBody::description);
    Optional<String> secret = fields.text("secret", WebhookSecret::faults);
    fields.check();
    return new EndpointDraft(url.orElseThrow(), types, description.orElse(""), secret.orElse(null));
  }

  /// A merge patch (RFC 7396).
  ///
  /// @throws petstore.core.kernel.Failure as [JsonBody#read]
  static JsonBody patch(Request request) {
    return JsonBody.read(request, KIND, HouseStyle.PATCHES);
  }

  /// What a patch makes of an endpoint.
  ///
  /// @param shown as the client sees it
  /// @throws petstore.core.kernel.Failure with [Problem.Invalid] and all faults
  EndpointChange change(JsonBody patch, Value.Members shown) {
    StrictFields fields = patch.mergedInto(shown).fields().require("url", "status");
    Optional<String> url = fields.text("url", this::url);
    Set<EventType> types = types(fields);
    Optional<String> description = fields.text("description", EndpointBody::description);
    Optional<EndpointState.Status> status =
        fields.word("status", List.of(EndpointState.Status.values()), Enum::name);
    READ_ONLY.forEach(
        name -> fields.readOnly(name, shown.map().getOrDefault(name, new Value.Null())));
    fields.check();
    return new EndpointChange(
        url.orElseThrow(),
        types,
        description.orElse(""),
        status.orElseThrow() == EndpointState.Status.ENABLED);
  }

  /// The secret that takes the place of the one before; none: one is to be made. The body may be
  /// left out.
  ///
  /// @throws petstore.core.kernel.Failure as [#draft]
  static @Nullable String secret(Request request) {
    byte[] body = request.body().read(Json.MAX_BODY);
    if (body.length == 0) {
      return null;
    }
    StrictFields fields = JsonBody.read(request.withBody(RequestBody.of(body)), KIND).fields();
    Optional<String> secret = fields.text("secret", WebhookSecret::faults);
    fields.check();
    return secret.orElse(null);
  }

  private List<Fault> url(String text, String where) {
    return TargetRules.faults(text, where, reach);
  }

  private static List<Fault> description(String text, String where) {
    return text.length() <= WebhookEndpoint.LONGEST_DESCRIPTION
        ? List.of()
        : List.of(
            new Fault(
                where,
                "invalid_length",
                "must have at most " + WebhookEndpoint.LONGEST_DESCRIPTION + " characters"));
  }

  private static Set<EventType> types(StrictFields fields) {
    List<String> sent =
        fields.texts("eventTypes", EventType.values().length, EndpointBody::type).orElse(List.of());
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (String text : sent) {
      if (!types.add(EventType.of(text).orElseThrow())) {
        fields.fault("eventTypes", "duplicate_value", "must have each type once");
      }
    }
    return types;
  }

  private static List<Fault> type(String text, String where) {
    return EventType.of(text).isPresent()
        ? List.of()
        : List.of(new Fault(where, "invalid_value", "must be the type of an event, in full"));
  }
}
