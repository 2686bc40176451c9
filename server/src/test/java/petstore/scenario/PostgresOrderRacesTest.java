package petstore.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who gets a pet of two servers over one database.
final class PostgresOrderRacesTest {
  private static Nodes nodes;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    nodes = Nodes.start(directory);
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void of_many_clients_one_gets_each_pet(int clients) throws Exception {
    new OrderRaces(nodes.both()).one_gets_each_pet(clients, 8);
  }

  @Test
  void of_many_clients_who_order_one_pet_one_gets_it() throws Exception {
    new OrderRaces(nodes.both()).one_gets_each_pet(32, 1);
  }

  @Test
  void a_pet_goes_from_hand_to_hand() throws Exception {
    new OrderRaces(nodes.both()).a_pet_goes_from_hand_to_hand(16);
  }
}
