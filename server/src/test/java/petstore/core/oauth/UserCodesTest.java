package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class UserCodesTest {
  @Test
  void a_code_has_eight_of_twenty_letters_and_all_of_them_come() {
    var random = new Random(7);
    var letters = new TreeSet<Integer>();
    for (int i = 0; i < 200; i++) {
      String code = UserCodes.next(random);
      assertTrue(code.matches("[BCDFGHJKLMNPQRSTVWXZ]{8}"), code);
      code.chars().forEach(letters::add);
      assertEquals(Optional.of(code), UserCodes.meant(UserCodes.shown(code)));
    }
    assertEquals(20, letters.size());
  }

  @Test
  void a_code_is_shown_in_two_halves() {
    assertEquals("BCDF-GHJK", UserCodes.shown("BCDFGHJK"));
  }

  @Test
  void however_it_is_typed_the_code_is_meant() {
    for (String typed :
        List.of(
            "BCDF-GHJK",
            "bcdfghjk",
            " bcdf ghjk\n",
            "B-C-D-F-G-H-J-K",
            "BCDF–GHJK",
            "BCDF\u00A0GHJK",
            "BcDf\u3000-gHjK")) {
      assertEquals(Optional.of("BCDFGHJK"), UserCodes.meant(typed), typed);
    }
  }

  @Test
  void what_can_be_no_code_means_none() {
    for (String typed :
        List.of(
            "",
            "-",
            "BCDFGHJ",
            "BCDFGHJKL",
            "ACDFGHJK",
            "BCDFGHJ1",
            "BCDF_GHJK",
            "BCDF\0GHJK",
            "BCDFGHJ\uD800",
            "x".repeat(100_000))) {
      assertEquals(Optional.empty(), UserCodes.meant(typed));
    }
  }
}
