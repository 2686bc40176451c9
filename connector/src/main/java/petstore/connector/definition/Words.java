package petstore.connector.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names of the wire as people read them.
final class Words {
  private Words() {}

  /// `petId` and `pet_id` become `Pet Id`.
  static String title(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.split("_+|(?<=[a-z])(?=[A-Z])")) {
      if (!word.isEmpty()) {
        words.add(capitalized(word));
      }
    }
    return String.join(" ", words);
  }

  static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
