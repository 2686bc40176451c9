package petstore.api.modern;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.EndpointState;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.http.Value;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;
import petstore.http.json.ValueWriter;
import tools.jackson.core.JsonGenerator;

/// A webhook endpoint as the edition shows it.
///
/// @param tenant whose shop it is in; not told in the one that everybody shares
record EndpointWire(WebhookEndpoint endpoint, Tenant tenant) {

  ETag tag() {
    return ETag.strong(Long.toString(endpoint.version()));
  }

  void write(JsonGenerator json) {
    ValueWriter.write(value(), json);
  }

  byte[] bytes() {
    return Json.write(this::write);
  }

  /// With the secret, which is shown only to whoever made it, at once.
  byte[] bytesWithSecret() {
    var members = new LinkedHashMap<>(value().map());
    members.put("secret", new Value.Text(endpoint.secrets().current().text()));
    return Json.write(json -> ValueWriter.write(new Value.Members(members), json));
  }

  /// Without the secret.
  Value.Members value() {
    var members = new LinkedHashMap<String, Value>();
    text(members, "id", endpoint.id().toString());
    text(members, "url", endpoint.url());
    members.put(
        "eventTypes",
        new Value.Items(
            Arrays.stream(EventType.values())
                .filter(endpoint.types()::contains)
                .<Value>map(type -> new Value.Text(type.text()))
                .toList()));
    text(members, "description", endpoint.description());
    state(members, endpoint.state());
    var until = endpoint.secrets().previousUntil();
    if (until != null) {
      text(members, "previousSecretUntil", PaymentWire.text(until));
    }
    text(members, "createdAt", PaymentWire.text(endpoint.createdAt()));
    text(members, "updatedAt", PaymentWire.text(endpoint.updatedAt()));
    if (!tenant.equals(Tenant.DEFAULT)) {
      text(members, "tenantId", tenant.toString());
    }
    return new Value.Members(members);
  }

  private static void state(Map<String, Value> members, EndpointState state) {
    text(members, "status", state.status().name());
    state
        .why()
        .ifPresent(reason -> {
          text(members, "disabledReason", reason.name());
          text(members, "disabledAt", PaymentWire.text(state.since()));
        });
  }

  private static void text(Map<String, Value> members, String name, String text) {
    members.put(name, new Value.Text(text));
  }
}
