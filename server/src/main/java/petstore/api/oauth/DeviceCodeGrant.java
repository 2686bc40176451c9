package petstore.api.oauth;

import java.util.Optional;
import petstore.core.oauth.Devices;
import petstore.core.oauth.GrantKind;

/// Tokens for a device whose user signs in elsewhere (RFC 8628 section 3.4).
final class DeviceCodeGrant implements GrantType {
  private final Devices devices;

  DeviceCodeGrant(Devices devices) {
    this.devices = devices;
  }

  @Override
  public GrantKind kind() {
    return GrantKind.DEVICE_CODE;
  }

  @Override
  public Given exchange(ClientRequest request) {
    String code = request.form().required("device_code");
    return switch (devices.poll(request.tenant(), request.client(), code)) {
      case Devices.Poll.Given(var tokens) -> new Given(tokens, Optional.empty());
      case Devices.Poll.Pending() -> throw new OauthFailure(OauthError.authorizationPending());
      case Devices.Poll.TooFast(var interval) ->
          throw new OauthFailure(OauthError.slowDown(interval.toSeconds()));
      case Devices.Poll.Denied() -> throw new OauthFailure(OauthError.accessDenied());
      case Devices.Poll.Expired() -> throw new OauthFailure(OauthError.expiredToken());
      case Devices.Poll.Unknown() ->
          throw new OauthFailure(
              OauthError.invalidGrant("The device code is unknown, used, or another client's"));
    };
  }
}
