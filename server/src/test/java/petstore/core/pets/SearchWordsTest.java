package petstore.core.pets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import petstore.storage.Shop;

/// What is a word, and what is not.
final class SearchWordsTest {
  @Test
  void words_are_runs_of_letters_and_digits_in_lower_case() {
    assertEquals(List.of("golden", "retriever", "no", "5"), words("Golden-Retriever, No.5 (no)"));
    assertEquals(List.of(), words(" -- %_*\" '\n\u0000:&|!()\\ "));
    assertEquals(List.of("a", "b"), words("a\u0000b"));
    assertEquals(List.of(), words(""));
  }

  @Test
  void what_looks_the_same_is_the_same() {
    assertEquals(words("Café"), words("CAFE\u0301"));
    assertEquals(List.of("fi5"), words("ﬁ５"));
    assertEquals(List.of("हिन्दी", "犬", "😀".repeat(0) + "ß"), words("हिन्दी 犬😀ß"));
  }

  @Test
  void long_words_are_cut_and_never_in_the_middle_of_a_character() {
    assertEquals(List.of("x".repeat(50)), words("X".repeat(51)));
    assertEquals(List.of("x" + "𠀀".repeat(24)), words("x" + "𠀀".repeat(40)));
  }

  @Test
  void a_text_without_end_has_an_end() {
    String text =
        IntStream.range(0, 1_000_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    Set<String> words = SearchWords.of(text);
    assertTrue(words.contains("500"));
    assertEquals(1_000, words.size());
  }

  @Test
  void a_pet_has_the_words_of_all_its_texts() {
    var profile =
        new PetProfile(
            new Category(1, "Dogs"),
            "Rex",
            List.of("http://photo"),
            Arrays.asList(new Tag(1, "Fluffy one"), null, new Tag(2, null)),
            "available");
    var traits =
        new PetTraits(
            "Poodle", 0, null, "Black", null, null, PetTraits.NONE.price(), "Sleeps.", null);
    Pet pet = Shop.pet(1, profile).changed(profile, traits, Shop.NOW);
    assertEquals(
        List.of("rex", "dogs", "fluffy", "one", "poodle", "black", "sleeps"),
        List.copyOf(SearchWords.of(pet)));
    assertFalse(SearchWords.of(pet).contains("available"));
  }

  private static List<String> words(String text) {
    return List.copyOf(SearchWords.of(text));
  }
}
