package petstore.api.v2;

import java.util.List;
import java.util.Set;
import petstore.api.Behavior;
import petstore.api.EnforcedStatuses;
import petstore.support.TestServer;

/// Every status of the definition, where credentials are asked for.
public class V2EnforcedStatusTest extends V2StatusTest {
  @Override
  protected TestServer startServer() {
    return TestServer.startEnforced(Behavior.DOCUMENTED);
  }

  @Override
  protected Set<String> neverGivenHere() {
    return Set.of();
  }

  @Override
  protected List<Case> cases() {
    return EnforcedStatuses.of(server(), super.cases());
  }
}
