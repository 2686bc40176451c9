package petstore.core.chat.advisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.core.pets.Species;

/// How old a pet shall be: `under two years`, `between 3 and 6 months`, `a 2-year-old`, `puppies`,
/// `older`.
final class AgeRecognizer implements Criterion.Recognizer {
  private static final int YEAR = 12;
  private static final int LAST_BABY_MONTH = 11;
  private static final int LAST_YOUNG_MONTH = 23;

  /// From when on animals count as old, in months; else from seven years on.
  private static final Map<Species, Integer> OLD =
      Map.of(Species.RABBIT, 5 * YEAR, Species.OTHER, 2 * YEAR);

  private static final int OLD_OTHERS = 7 * YEAR;

  private static final String N = "(" + NumberWords.WHOLE + ")";
  private static final String UNIT = "[ -]?(months?|years?|yrs?|yo)";

  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:between |from )?\\b"
              + N
              + "(?: ?(?:months?|years?))?(?: and | to | ?- ?)"
              + N
              + UNIT);
  private static final Pattern UNDER =
      Pattern.compile("\\b(?:under|below|less than|younger than|not yet|before) " + N + UNIT);
  private static final Pattern AT_MOST =
      Pattern.compile(
          "\\b(?:up to|at most|at the most|no older than|not older than|no more than|max(?:imum)?) "
              + N
              + UNIT);
  private static final Pattern OVER =
      Pattern.compile("\\b(?:over|above|older than|more than|at least|from) " + N + UNIT);
  private static final Pattern EXACT =
      Pattern.compile("\\b" + N + UNIT + "[ -]old\\b|\\b(?:aged?|age of) " + N + UNIT);

  private static final Phrase BABY =
      Phrase.of(
          "pupp(?:y|ies)",
          "pups?",
          "kittens?",
          "kitty",
          "kitties",
          "bab(?:y|ies) [a-z]+s?",
          "newborns?",
          "chicks?");
  private static final Phrase HUMAN = Phrase.of("(?:a|my|our|the|and|with|for) bab(?:y|ies)");
  private static final Phrase YOUNG = Phrase.of("young", "young ones?", "juveniles?");
  private static final Phrase OLDER =
      Phrase.of("older", "seniors?", "elderly", "old (?:dogs?|cats?|pets?|ones?|rabbits?|birds?)");
  private static final Phrase ADULT = Phrase.of("adults? (?!only)[a-z]+", "grown[- ]?up [a-z]+");
  private static final Phrase NO_ADULT = Phrase.of("adults? (?:and|who|that|in|at|with|live|home)");

  @Override
  public Optional<Criterion> in(Utterance said) {
    String text = said.plain();
    Matcher between = BETWEEN.matcher(text);
    if (between.find()) {
      int from = months(between.group(1), between.group(3));
      int to = months(between.group(2), between.group(3));
      return Optional.of(
          criterion(
              Math.min(from, to),
              Math.max(from, to),
              "between "
                  + PetText.age(Math.min(from, to))
                  + " and "
                  + PetText.age(Math.max(from, to))
                  + " old"));
    }
    return bound(text, UNDER, true, true, "under ")
        .or(() -> bound(text, AT_MOST, true, false, "up to "))
        .or(() -> exact(text))
        .or(() -> bound(text, OVER, false, false, "from ").map(AgeRecognizer::on))
        .or(() -> stage(said));
  }

  private static Criterion on(Criterion from) {
    return new Criterion(Facet.AGE, from.told().replaceFirst(" old$", " on"), from.ask());
  }

  private static Optional<Criterion> bound(
      String text, Pattern pattern, boolean isMost, boolean isExclusive, String told) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int months = months(matcher.group(1), matcher.group(2));
    int bound = Math.max(0, months - (isExclusive ? 1 : 0));
    return Optional.of(
        criterion(
            isMost ? null : bound, isMost ? bound : null, told + PetText.age(months) + " old"));
  }

  private static Optional<Criterion> exact(String text) {
    Matcher matcher = EXACT.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean first = matcher.group(1) != null;
    String unit = matcher.group(first ? 2 : 4);
    int months = months(matcher.group(first ? 1 : 3), unit);
    int last = unit.startsWith("m") ? months : months + YEAR - 1;
    return Optional.of(criterion(months, last, PetText.age(months) + " old"));
  }

  private static Optional<Criterion> stage(Utterance said) {
    if (said.has(BABY) && !said.has(HUMAN)) {
      return Optional.of(criterion(null, LAST_BABY_MONTH, "under 12 months old"));
    }
    if (said.has(YOUNG)) {
      return Optional.of(criterion(null, LAST_YOUNG_MONTH, "under 2 years old"));
    }
    if (said.has(OLDER)) {
      int months = old(AnimalWord.in(said));
      return Optional.of(criterion(months, null, "from " + PetText.age(months) + " on"));
    }
    if (said.has(ADULT) && !said.has(NO_ADULT)) {
      return Optional.of(criterion(YEAR, null, "from 12 months on"));
    }
    return Optional.empty();
  }

  private static int old(List<AnimalWord> animals) {
    return animals.isEmpty()
        ? OLD_OTHERS
        : OLD.getOrDefault(animals.getFirst().species(), OLD_OTHERS);
  }

  private static int months(String number, String unit) {
    return NumberWords.whole(number) * (unit.startsWith("m") ? 1 : YEAR);
  }

  private static Criterion criterion(@Nullable Integer least, @Nullable Integer most, String told) {
    return new Criterion(
        Facet.AGE,
        told,
        draft -> {
          draft.ageMin = least;
          draft.ageMax = most;
        });
  }
}
