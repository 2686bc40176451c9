package petstore.api.v2;

import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.support.TestServer;

public class V2ObservedAuthorizationTest extends V2AuthorizationTest {
  @Override
  protected TestServer startServer() {
    return TestServer.startEnforced(Behavior.OBSERVED);
  }

  @Override
  protected Tenant tenant() {
    return Tenant.CLASSIC_V2;
  }
}
