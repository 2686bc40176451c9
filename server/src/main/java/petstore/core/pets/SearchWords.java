package petstore.core.pets;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The words that pets are found by: runs of letters and digits, in compatibility form (NFKC) and
/// lower case. Made here and not by the database, so that they are the same in every store.
public final class SearchWords {
  /// The most words that are looked for at once.
  public static final int MOST = 10;

  /// The longest word in characters; what is behind that is not looked at.
  public static final int LONGEST = 50;

  /// The most words of one pet that it is found by, and the most characters of a text that they are
  /// taken from: whatever is sent, the work that it makes has a bound.
  private static final int MOST_OF_PET = 1_000;

  private static final int LONGEST_TEXT = 20_000;

  private SearchWords() {}

  /// The words of a text, each once, in the text's order.
  public static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    add(words, text);
    return words;
  }

  /// The words of a pet's name, breed, color, description, category and tags.
  public static Set<String> of(Pet pet) {
    var words = new LinkedHashSet<String>();
    PetProfile profile = pet.profile();
    PetTraits traits = pet.traits();
    Category category = profile.category();
    List<@Nullable Tag> tags = profile.tags();
    add(words, profile.name());
    add(words, category == null ? null : category.name());
    for (Tag tag : tags == null ? List.<@Nullable Tag>of() : tags) {
      add(words, tag == null ? null : tag.name());
    }
    add(words, traits.breed());
    add(words, traits.color());
    add(words, traits.description());
    return words;
  }

  private static void add(Set<String> words, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    String folded = folded(text);
    for (int start = next(folded, 0, SearchWords::isPart);
        start < folded.length() && words.size() < MOST_OF_PET; ) {
      int end = next(folded, start, character -> !isPart(character));
      words.add(folded.substring(start, bounded(folded, start, end)));
      start = next(folded, end, SearchWords::isPart);
    }
  }

  private static String folded(String text) {
    String bounded = text.substring(0, bounded(text, 0, text.length(), LONGEST_TEXT));
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  // Marks belong to the letters that they stand on: without them, Hindi would fall apart.
  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static int next(String text, int from, IntPredicate wanted) {
    int at = from;
    while (at < text.length() && !wanted.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int bounded(String text, int start, int end) {
    return bounded(text, start, end, LONGEST);
  }

  // Never between the halves of a surrogate pair.
  private static int bounded(String text, int start, int end, int most) {
    if (end - start <= most) {
      return end;
    }
    int cut = start + most;
    return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
  }
}
