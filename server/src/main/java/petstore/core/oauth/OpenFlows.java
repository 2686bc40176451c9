package petstore.core.oauth;

import java.util.UUID;
import petstore.core.auth.Flows;
import petstore.core.kernel.Tenant;

/// The flows that users have begun on pages. What comes first in a flow is ended first.
///
/// All that write for a user hold the user first, then the client, then these in this order, so
/// that they do not wait for each other in a circle.
public final class OpenFlows implements Flows {
  private final BrowserSessionRepository sessions;
  private final AuthorizationCodeRepository codes;
  private final DeviceRequestRepository devices;

  public OpenFlows(
      BrowserSessionRepository sessions,
      AuthorizationCodeRepository codes,
      DeviceRequestRepository devices) {
    this.sessions = sessions;
    this.codes = codes;
    this.devices = devices;
  }

  @Override
  public void endAll(Tenant tenant, UUID user) {
    sessions.deleteAll(tenant, user);
    codes.deleteAll(tenant, user);
    devices.deleteAll(tenant, user);
  }
}
