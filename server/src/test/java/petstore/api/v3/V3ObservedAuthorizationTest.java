package petstore.api.v3;

import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.support.TestServer;

public class V3ObservedAuthorizationTest extends V3AuthorizationTest {
  @Override
  protected TestServer startServer() {
    return TestServer.startEnforced(Behavior.OBSERVED);
  }

  @Override
  protected Tenant tenant() {
    return Tenant.CLASSIC_V3;
  }

  @Override
  int missing() {
    return 200;
  }
}
