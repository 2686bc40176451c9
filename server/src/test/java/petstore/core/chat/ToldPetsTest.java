package petstore.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.kernel.Tenant;

/// Lies are planted in true answers: each is found.
class ToldPetsTest {
  private static Talk talk;

  @BeforeAll
  static void open() {
    talk = Talk.open();
  }

  @AfterAll
  static void close() {
    talk.close();
  }

  private static List<String> lies(String answer) {
    return new ToldPets(talk.shop().storage(), Tenant.DEFAULT).lies(answer);
  }

  @Test
  void the_truth_is_no_lie() {
    String answer = talk.ask("Show me kittens between 100 and 300 dollars");
    assertEquals(List.of(), lies(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "150.00 USD, 149.00 USD",
    "150.00 USD, 150.00 EUR",
    "Sadie, Mitzi",
    "Sadie, Nova",
    "'available (id', 'reserved (id'",
    "'(id 0', '(id f'",
    "'There are', 'Luna, and for 12.34 USD'",
    "'There are', 'Luna is here, too.'"
  })
  void a_planted_lie_is_found(String truth, String lie) {
    String answer = talk.ask("Show me kittens between 100 and 300 dollars");
    String lying = answer.replaceFirst(java.util.regex.Pattern.quote(truth), lie);
    assertNotEquals(answer, lying);
    assertNotEquals(List.of(), lies(lying), lying);
  }
}
