package petstore.api.v3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Golden;
import petstore.support.TestServer;

/// `/api/v3` in its observed behaviour answers as the published server did, request by request.
class V3GoldenTest {
  @Test
  void observed_answers_are_those_of_the_published_server() {
    var faults = new ArrayList<String>();
    try (TestServer server = TestServer.start(Behavior.OBSERVED)) {
      for (Golden golden : Golden.read("/golden/v3-observed.jsonl")) {
        faults.addAll(golden.faults(server.client()));
      }
    }
    assertEquals(List.of(), faults, () -> String.join("\n", faults));
  }
}
