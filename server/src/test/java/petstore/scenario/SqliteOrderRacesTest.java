package petstore.scenario;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.support.TestServer;

/// Who gets a pet of one server.
final class SqliteOrderRacesTest {
  private static Node node;

  @BeforeAll
  static void start() {
    node = new Node(TestServer.start(Behavior.DOCUMENTED));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void of_many_clients_one_gets_each_pet(int clients) throws Exception {
    new OrderRaces(List.of(node)).one_gets_each_pet(clients, 8);
  }

  @Test
  void of_many_clients_who_order_one_pet_one_gets_it() throws Exception {
    new OrderRaces(List.of(node)).one_gets_each_pet(32, 1);
  }

  @Test
  void a_pet_goes_from_hand_to_hand() throws Exception {
    new OrderRaces(List.of(node)).a_pet_goes_from_hand_to_hand(16);
  }
}
