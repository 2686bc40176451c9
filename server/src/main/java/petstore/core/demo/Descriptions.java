package petstore.core.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.pets.Gender;

/// Writes what is said of each animal: who it is, what it does, where it should live.
final class Descriptions {
  private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z ]+)}");

  private final RandomGenerator random;
  private final Map<List<String>, Deck<String>> decks = new HashMap<>();

  Descriptions(RandomGenerator random) {
    this.random = random;
  }

  String of(Animal animal) {
    Kind kind = animal.breed().kind();
    var text = new StringBuilder();
    text.append(deal(Sentences.opening(animal.temper())));
    text.append(' ').append(deal(Habits.of(kind, animal.stage(), animal.temper())));
    if (random.nextInt(3) > 0) {
      text.append(another(text.toString(), Habits.of(kind, animal.stage(), animal.temper())));
    }
    text.append(' ')
        .append(
            animal.isTooYoung()
                ? Sentences.TOO_YOUNG
                : deal(Sentences.home(kind, animal.temper().isGoodWithKids())));
    return filled(text.toString(), animal);
  }

  private String another(String before, List<String> sentences) {
    String sentence = deal(sentences);
    return before.contains(sentence) ? "" : " " + sentence;
  }

  private String deal(List<String> sentences) {
    return decks.computeIfAbsent(sentences, all -> new Deck<>(all, random)).deal();
  }

  private static String filled(String text, Animal animal) {
    return BLANK
        .matcher(text)
        .replaceAll(blank -> Matcher.quoteReplacement(word(blank.group(1), animal)));
  }

  private static String word(String blank, Animal animal) {
    return switch (blank) {
      case "Name" -> animal.name();
      case "breed" -> animal.breed().name();
      case "a age" -> withArticle(age(animal.ageMonths()));
      case "he", "his", "him", "himself" -> pronoun(blank, animal.gender());
      case "He", "His" -> capitalized(pronoun(blank.toLowerCase(Locale.ROOT), animal.gender()));
      default -> throw new IllegalArgumentException(blank);
    };
  }

  private static String pronoun(String he, Gender gender) {
    return switch (gender) {
      case MALE -> he;
      case FEMALE ->
          switch (he) {
            case "he" -> "she";
            case "himself" -> "herself";
            default -> "her";
          };
      case UNKNOWN ->
          switch (he) {
            case "his" -> "its";
            case "himself" -> "itself";
            default -> "it";
          };
    };
  }

  /// Such as `5-month-old`.
  private static String age(int months) {
    return months < 24 ? months + "-month-old" : months / 12 + "-year-old";
  }

  // eight, eleven and eighteen begin with a vowel
  private static String withArticle(String age) {
    boolean isVowel = age.startsWith("8") || age.startsWith("11-") || age.startsWith("18-");
    return (isVowel ? "an " : "a ") + age;
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
