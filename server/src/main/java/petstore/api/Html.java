package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import petstore.http.Response;

/// Markup. It comes from the templates under `pages/`, and all that is filled in there is markup
/// again: plain text becomes markup only by [#text], which escapes it.
public record Html(String markup) {
  /// Its media type.
  public static final String MEDIA_TYPE = "text/html";

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  /// Plain text, fit for the content of elements and for attribute values in double quotes.
  public static Html text(String plain) {
    var escaped = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(character);
      }
    }
    return new Html(escaped.toString());
  }

  /// Nothing.
  public static Html none() {
    return new Html("");
  }

  /// One after the other.
  public static Html all(List<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /// One after the other.
  public static Html all(Html... parts) {
    return all(List.of(parts));
  }

  /// A template.
  public static Html template(String name) {
    return new Html(new String(Resources.bytes("pages/" + name), UTF_8));
  }

  /// This template with each `{{name}}` replaced.
  ///
  /// @throws IllegalArgumentException if a place has no value, or a value has no place
  public Html filled(Map<String, Html> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    String filled =
        PLACE
            .matcher(markup)
            .replaceAll(place -> {
              Html value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalArgumentException("nothing for " + place.group());
              }
              unused.remove(place.group(1));
              return Matcher.quoteReplacement(value.markup());
            });
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("no place for " + unused);
    }
    return new Html(filled);
  }

  /// The page as an answer.
  public Response response(int status) {
    return Response.of(status, MEDIA_TYPE + "; charset=utf-8", markup);
  }
}
