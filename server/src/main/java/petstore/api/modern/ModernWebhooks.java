package petstore.api.modern;

import java.util.UUID;
import petstore.api.PublicAddress;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.webhooks.WebhookEndpoint;
import petstore.core.webhooks.WebhookEndpoints;
import petstore.http.MediaType;
import petstore.http.Preference;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictQuery;
import petstore.http.conditional.Conditions;
import petstore.http.json.JsonBody;

/// The operations on webhook endpoints. Their secrets are shown only in the answer to whoever made
/// them; an answer that is given again, for an `Idempotency-Key`, has none.
final class ModernWebhooks {
  static final String PATH = ModernApi.BASE_PATH + "/webhook-endpoints";

  private static final Listing ALL = new Listing(PATH, "");

  private final WebhookEndpoints endpoints;
  private final EndpointBody bodies;
  private final PublicAddress address;

  ModernWebhooks(WebhookEndpoints endpoints, PublicAddress address) {
    this.endpoints = endpoints;
    this.bodies = new EndpointBody(endpoints.reach());
    this.address = address;
  }

  Response createWebhookEndpoint(Request request, Recorder recorder) {
    return endpoints.create(
        request.shop(),
        bodies.draft(request),
        request.caller(),
        endpoint -> {
          EndpointWire made = new EndpointWire(endpoint, request.shop());
          recorder.record(created(made, made.bytes(), request));
          return created(made, made.bytesWithSecret(), request);
        });
  }

  Response listWebhookEndpoints(Request request) {
    Tenant tenant = request.shop();
    StrictQuery query = StrictQuery.of(request, Problem.Kind.WEBHOOK_ENDPOINT);
    Paging paging = Paging.read(query, ALL);
    query.check();
    return new PageAnswer<WebhookEndpoint>(
            endpoints.list(tenant, paging.request(), request.caller()),
            new Links(address.of(request, ""), ALL, paging),
            (endpoint, json) -> new EndpointWire(endpoint, tenant).write(json))
        .json();
  }

  Response getWebhookEndpoint(Request request) {
    var shown =
        new EndpointWire(
            endpoints.get(request.shop(), id(request), request.caller()), request.shop());
    return Conditions.of(request)
        .answer(shown.tag(), Response.of(200, MediaType.JSON, shown.bytes()));
  }

  Response updateWebhookEndpoint(Request request) {
    var conditions = Conditions.of(request);
    JsonBody patch = EndpointBody.patch(request);
    WebhookEndpoint changed =
        endpoints.change(
            request.shop(),
            id(request),
            request.caller(),
            endpoint -> {
              var shown = new EndpointWire(endpoint, request.shop());
              conditions.check(shown.tag());
              return bodies.change(patch, shown.value());
            });
    var shown = new EndpointWire(changed, request.shop());
    return Preference.of(request).answer(answer(200, shown, shown.bytes()));
  }

  Response deleteWebhookEndpoint(Request request) {
    var conditions = Conditions.of(request);
    endpoints.remove(
        request.shop(),
        id(request),
        request.caller(),
        endpoint -> conditions.check(new EndpointWire(endpoint, request.shop()).tag()));
    return Response.of(204);
  }

  Response rotateWebhookSecret(Request request, Recorder recorder) {
    return endpoints.rotate(
        request.shop(),
        id(request),
        EndpointBody.secret(request),
        request.caller(),
        endpoint -> {
          var rotated = new EndpointWire(endpoint, request.shop());
          recorder.record(answer(200, rotated, rotated.bytes()));
          return answer(200, rotated, rotated.bytesWithSecret());
        });
  }

  Response testWebhookEndpoint(Request request, Recorder recorder) {
    return endpoints.test(
        request.shop(),
        id(request),
        request.caller(),
        delivery -> recorder.record(ModernDeliveries.accepted(delivery, request, address)));
  }

  private Response created(EndpointWire made, byte[] body, Request request) {
    return answer(201, made, body)
        .with("Location", address.of(request, PATH + "/" + made.endpoint().id()));
  }

  private static Response answer(int status, EndpointWire endpoint, byte[] body) {
    return Response.of(status, MediaType.JSON, body).with("ETag", endpoint.tag().toString());
  }

  private static UUID id(Request request) {
    return Uuids.inPath(request, "id", Problem.Kind.WEBHOOK_ENDPOINT);
  }
}
