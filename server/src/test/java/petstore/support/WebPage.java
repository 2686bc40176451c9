package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a browser shows, or where it was sent to: to a client, say.
///
/// @param address of the page; of another server when the browser was sent there
/// @param answer the last one of our server
public record WebPage(URI address, Answer answer) {
  private static final Pattern FORM = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL);
  private static final Pattern ELEMENT = Pattern.compile("<(input|button)\\b[^>]*>");
  private static final Pattern LINK =
      Pattern.compile("<a\\b[^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

  /// A form of a page.
  ///
  /// @param values of its fields, and of the button that was pressed
  public record Form(URI action, Map<String, String> values) {
    /// The same with another value, or without one: null.
    public Form with(String name, String value) {
      var changed = new LinkedHashMap<>(values);
      changed.put(name, value);
      return new Form(action, changed);
    }

    /// The same without a field.
    public Form without(String name) {
      var changed = new LinkedHashMap<>(values);
      changed.remove(name);
      return new Form(action, changed);
    }
  }

  /// The status of the last answer.
  public int status() {
    return answer.status();
  }

  /// The markup.
  public String html() {
    return answer.body();
  }

  /// The text without markup; white space is one space.
  public String text() {
    return unescaped(html().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// The heading of the first level.
  public String heading() {
    Matcher heading = Pattern.compile("(?s)<h1>(.*?)</h1>").matcher(html());
    if (!heading.find()) {
      throw new AssertionError("no heading\n" + answer);
    }
    return unescaped(heading.group(1));
  }

  /// Whether there is a button with this text.
  public boolean hasButton(String text) {
    return html().contains(">" + text + "</button>");
  }

  /// The form with a button, by its text; of several the first.
  public Form form(String button) {
    Matcher forms = FORM.matcher(html());
    while (forms.find()) {
      if (forms.group().contains(">" + button + "</button>")) {
        return form(forms.group(), button);
      }
    }
    throw new AssertionError("no button " + button + "\n" + answer);
  }

  /// Where the link with this text leads, as it is written.
  public String link(String text) {
    Matcher links = LINK.matcher(html());
    while (links.find()) {
      if (unescaped(links.group(2)).strip().equals(text)) {
        return unescaped(links.group(1));
      }
    }
    throw new AssertionError("no link " + text + "\n" + answer);
  }

  /// The parameters that the browser was sent with: of the query, and behind the `#`.
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    collect(address.getRawQuery(), parameters);
    collect(address.getRawFragment(), parameters);
    return parameters;
  }

  /// A parameter that the browser was sent with, or nothing.
  public String parameter(String name) {
    return parameters().getOrDefault(name, "");
  }

  private Form form(String markup, String button) {
    var values = new LinkedHashMap<String, String>();
    Matcher elements = ELEMENT.matcher(markup);
    while (elements.find()) {
      String element = elements.group();
      boolean pressed =
          !element.startsWith("<button") || markup.startsWith(button + "<", elements.end());
      Optional<String> name = attribute(element, "name");
      if (name.isPresent() && pressed) {
        values.put(name.get(), attribute(element, "value").orElse(""));
      }
    }
    return new Form(address.resolve(attribute(markup, "action").orElse("")), values);
  }

  private static void collect(@Nullable String raw, Map<String, String> to) {
    if (raw == null) {
      return;
    }
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (to.put(decoded(name), decoded(value)) != null) {
        throw new AssertionError("the parameter " + name + " is there twice: " + raw);
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static Optional<String> attribute(String element, String name) {
    Matcher attribute = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
    return attribute.find() ? Optional.of(unescaped(attribute.group(1))) : Optional.empty();
  }

  private static String unescaped(String markup) {
    return markup
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return address + " " + answer;
  }
}
