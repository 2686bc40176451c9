package petstore.http.jetty;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private final MemoryBudget budget = new MemoryBudget(100);

  @Test
  void what_is_taken_is_not_free_until_it_is_given_back() {
    assertTrue(budget.take(60));
    assertFalse(budget.take(41));
    assertTrue(budget.take(40));
    budget.give(60);
    assertTrue(budget.take(60));
    assertFalse(budget.take(1));
  }
}
