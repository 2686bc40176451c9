package petstore.http.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Writes XML 1.0, in UTF-8, without white space between elements.
public final class XmlWriter {
  /// What `/v2` writes in front of a document.
  public static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private final StringBuilder out = new StringBuilder(512);
  private final Escaping escaping;

  /// How text is escaped. Both mean the same; clients' tests compare the bytes.
  public enum Escaping {
    /// `&`, `<`, `>` and `"` are escaped everywhere.
    ALL,
    /// Only what has to be: `&`, `<`, and `>` behind a bracket.
    LEAST
  }

  public XmlWriter(Escaping escaping) {
    this.escaping = escaping;
  }

  /// Writes the declaration.
  public XmlWriter declaration() {
    out.append(DECLARATION);
    return this;
  }

  /// Begins an element.
  public XmlWriter start(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  /// Ends an element.
  public XmlWriter end(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /// Writes an element with nothing in it: `<name/>`.
  public XmlWriter empty(String name) {
    out.append('<').append(name).append("/>");
    return this;
  }

  /// Writes an element with a text in it; `<name></name>` for an empty one.
  public XmlWriter leaf(String name, String text) {
    start(name);
    escape(text);
    return end(name);
  }

  /// Writes an element with a number in it.
  public XmlWriter leaf(String name, long number) {
    start(name);
    out.append(number);
    return end(name);
  }

  /// What was written, in UTF-8.
  public byte[] toBytes() {
    return out.toString().getBytes(UTF_8);
  }

  /// A name for an element, whatever the text: characters that a name cannot have are written as
  /// `_xHHHH_` (ISO 9075-14 section 9.1).
  public static String name(String text) {
    var name = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean start = c == '_' || Character.isLetter(c);
      boolean inside = start || c == '-' || c == '.' || Character.isDigit(c);
      if (i == 0 ? start : inside) {
        name.append(c);
      } else {
        name.append(String.format("_x%04X_", (int) c));
      }
    }
    return name.isEmpty() ? "_" : name.toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append(escapesGreater(text, i) ? "&gt;" : ">");
        case '"' -> out.append(escaping == Escaping.ALL ? "&quot;" : "\"");
        case '\r' -> out.append("&#xd;");
        default -> out.append(isAllowed(c) ? c : '\uFFFD');
      }
    }
  }

  private boolean escapesGreater(String text, int i) {
    return escaping == Escaping.ALL || (i > 0 && text.charAt(i - 1) == ']');
  }

  // XML 1.0 section 2.2; surrogates come in pairs here
  private static boolean isAllowed(char c) {
    return (c >= ' ' && c < '\uFFFE') || c == '\t' || c == '\n';
  }
}
