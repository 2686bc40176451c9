package petstore.api.pages;

import java.util.Locale;
import petstore.api.Html;

/// The letter that stands for a name in pictures.
final class Initial {
  private Initial() {}

  static Html of(String name) {
    String letter = name.isBlank() ? "?" : Character.toString(name.strip().codePointAt(0));
    return Html.text(letter.toUpperCase(Locale.ROOT));
  }
}
