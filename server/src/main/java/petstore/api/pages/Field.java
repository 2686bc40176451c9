package petstore.api.pages;

import java.util.List;
import java.util.Map;
import petstore.api.Html;

/// A field of a form, with what is wrong with it.
///
/// @param autocomplete what the browser may fill in (HTML standard, section 4.10.18.7.1)
/// @param attributes more of the element, markup
/// @param hint below it, empty for none
/// @param faults what is wrong, sentences
record Field(
    String name,
    String label,
    String type,
    String autocomplete,
    String value,
    String attributes,
    String hint,
    List<String> faults) {
  private static final String PLAIN =
      " required autocapitalize=\"none\" autocorrect=\"off\" spellcheck=\"false\"";

  Field {
    faults = List.copyOf(faults);
  }

  /// One of words of a language: a name, say.
  static Field words(String name, String label, String autocomplete) {
    return new Field(name, label, "text", autocomplete, "", " required", "", List.of());
  }

  /// One of other text, taken as it is typed.
  static Field literal(String name, String label, String type, String autocomplete) {
    return new Field(name, label, type, autocomplete, "", PLAIN, "", List.of());
  }

  /// A password; what was typed is never shown again.
  static Field password(String autocomplete) {
    return new Field(
        "password", "Password", "password", autocomplete, "", " required", "", List.of());
  }

  Field withValue(String typed) {
    return new Field(name, label, type, autocomplete, typed, attributes, hint, faults);
  }

  Field with(String attribute) {
    return new Field(
        name, label, type, autocomplete, value, attributes + " " + attribute, hint, faults);
  }

  Field withHint(String text) {
    return new Field(name, label, type, autocomplete, value, attributes, text, faults);
  }

  Field withFaults(List<String> found) {
    return new Field(name, label, type, autocomplete, value, attributes, hint, found);
  }

  /// The field as markup.
  Html html() {
    return Html.template("field.html")
        .filled(
            Map.of(
                "name", Html.text(name),
                "label", Html.text(label),
                "type", Html.text(type),
                "value", Html.text(value),
                "autocomplete", Html.text(autocomplete),
                "attributes", new Html(attributes + described()),
                "notes", Html.all(note("hint", hint), note("fault", String.join(" ", faults)))));
  }

  private String described() {
    String by = (faults.isEmpty() ? "" : name + "-fault ") + (hint.isEmpty() ? "" : name + "-hint");
    return (by.isEmpty() ? "" : " aria-describedby=\"" + by.strip() + "\"")
        + (faults.isEmpty() ? "" : " aria-invalid=\"true\"");
  }

  private Html note(String kind, String text) {
    return text.isEmpty()
        ? Html.none()
        : Html.template("note.html")
            .filled(
                Map.of("name", Html.text(name), "kind", new Html(kind), "text", Html.text(text)));
  }
}
