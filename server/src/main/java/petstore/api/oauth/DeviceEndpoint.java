package petstore.api.oauth;

import petstore.api.PublicAddress;
import petstore.core.oauth.Devices;
import petstore.core.oauth.GrantKind;
import petstore.http.MediaType;
import petstore.http.Response;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// Begins the sign-in of a device that cannot show a page (RFC 8628 section 3.1).
final class DeviceEndpoint implements FormEndpoint.Service {
  private final Devices devices;
  private final PublicAddress address;

  DeviceEndpoint(Devices devices, PublicAddress address) {
    this.devices = devices;
    this.address = address;
  }

  @Override
  public Response answer(ClientRequest request) {
    request.checkMay(GrantKind.DEVICE_CODE);
    Devices.Begun begun = devices.begin(request.tenant(), request.client(), request.scopes());
    String page = address.of(request.request(), "/device");
    return Response.of(200, MediaType.JSON, Json.write(json -> write(begun, page, json)))
        .with(OauthError.NOT_KEPT);
  }

  // RFC 8628 section 3.2. A user code has no character that an address would have to encode.
  private static void write(Devices.Begun begun, String page, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("device_code", begun.deviceCode());
    json.writeStringProperty("user_code", begun.userCode());
    json.writeStringProperty("verification_uri", page);
    json.writeStringProperty("verification_uri_complete", page + "?user_code=" + begun.userCode());
    json.writeNumberProperty("expires_in", begun.lifetime().toSeconds());
    json.writeNumberProperty("interval", begun.interval().toSeconds());
    json.writeEndObject();
  }
}
