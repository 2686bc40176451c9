package petstore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.codec.ForgedTokens.GOOD;
import static petstore.codec.ForgedTokens.KEY;
import static petstore.codec.ForgedTokens.TOKENS;
import static petstore.codec.ForgedTokens.base64;
import static petstore.codec.ForgedTokens.claims;
import static petstore.codec.ForgedTokens.header;
import static petstore.codec.ForgedTokens.json;
import static petstore.codec.ForgedTokens.signed;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedTokensTest {
  private static final String TOKEN = TOKENS.write(GOOD, KEY);

  private static void assertRefused(String text) {
    assertEquals(Optional.empty(), TOKENS.read(text, List.of(KEY)), text);
  }

  @Test
  void a_flipped_bit_anywhere_is_assertRefused() {
    for (int at = 0; at < TOKEN.length(); at++) {
      for (int bit = 0; bit < 7; bit += 2) {
        char flipped = (char) (TOKEN.charAt(at) ^ 1 << bit);
        assertRefused(TOKEN.substring(0, at) + flipped + TOKEN.substring(at + 1));
      }
    }
  }

  @Test
  void a_token_that_was_changed_in_any_way_is_assertRefused() {
    var random = new Random(20_260_301);
    String odd = TOKEN + "..=+/ \n\u0000é" + base64("{\"alg\":\"none\"}");
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder(TOKEN);
      for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
        mutate(text, odd, random);
      }
      if (!TOKEN.contentEquals(text)) {
        assertRefused(text.toString());
      }
    }
  }

  private static void mutate(StringBuilder text, String odd, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1, 9));
    int take = random.nextInt(odd.length() - 8);
    String taken = odd.substring(take, take + random.nextInt(1, 9));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(from, to);
      case 1 -> text.insert(from, taken);
      case 2 -> text.replace(from, to, taken);
      case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
      case 4 -> text.setLength(from);
      default -> {
        if (from < text.length()) {
          text.setCharAt(from, (char) (text.charAt(from) ^ 1 << random.nextInt(16)));
        }
      }
    }
    if (text.isEmpty()) {
      text.append('.');
    }
  }

  @Test
  void claims_that_were_changed_in_any_way_and_signed_throw_nothing() {
    var random = new Random(20_260_302);
    String good = json(claims());
    String odd = good + "{}[]\":,null true -1e9 \\u0000\\ud800\u0000é🐕";
    int read = 0;
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder(good);
      mutate(text, odd, random);
      read +=
          TOKENS.read(signed(json(header()), text.toString()), List.of(KEY)).isPresent() ? 1 : 0;
    }
    assertTrue(read > 0 && read < 500, "it tries both"); // a changed subject is a subject
  }
}
