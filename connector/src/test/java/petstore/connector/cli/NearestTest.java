package petstore.connector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("addPet", "updatePet", "deletePet", "getPetById", "--input", "--verbose");

  @ParameterizedTest
  @CsvSource({
    "addpet, addPet",
    "adPet, addPet",
    "adddPet, addPet",
    "dadPet, addPet",
    "updatePett, updatePet",
    "delPet, deletePet",
    "getPet, getPetById",
    "--imput, --input",
    "--ver, --verbose",
    "--zzz, ",
    "placeOrder, ",
    "x, "
  })
  void a_slip_of_the_pen_is_understood_and_nothing_else(String typed, String meant) {
    assertEquals(meant, Nearest.to(typed, NAMES).orElse(null));
  }
}
