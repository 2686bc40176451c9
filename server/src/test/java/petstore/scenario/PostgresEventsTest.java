package petstore.scenario;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import petstore.api.modern.OrderEventsTest;
import petstore.api.modern.PetEventsTest;
import petstore.api.modern.UserEventsTest;
import petstore.support.OnPostgres;

/// What happens on servers in memory happens on servers on PostgreSQL.
@ExtendWith(OnPostgres.class)
@Isolated("the classes in it share their fields with those that they extend")
final class PostgresEventsTest {
  @Nested
  final class OfPets extends PetEventsTest {}

  @Nested
  final class OfOrders extends OrderEventsTest {}

  @Nested
  final class OfUsers extends UserEventsTest {}
}
