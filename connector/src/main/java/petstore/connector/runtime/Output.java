package petstore.connector.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// What an action gives back: the answer, when it is what the action declares.
final class Output {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

  private static final int EXCERPT = 200;

  private final ActionDefinition action;
  private final Answer answer;
  private final Secrets secrets;
  private final byte[] body;
  private final Charset charset;

  Output(ActionDefinition action, Answer answer, Secrets secrets) {
    this.action = action;
    this.answer = answer;
    this.secrets = secrets;
    this.body = answer.body().bytes();
    this.charset = charset(answer.header("Content-Type"));
  }

  /// Null when the action declares none.
  ///
  /// @throws ConnectorException of the kind STATUS or OUTPUT
  @Nullable JsonNode value() {
    if (answer.status() < 200 || answer.status() > 299) {
      throw new ConnectorException(
          Kind.STATUS,
          action.name(),
          "status " + answer.status() + excerpt(),
          answer.status(),
          text());
    }
    PropertyDefinition declared = action.output();
    if (declared == null) {
      return null;
    }
    JsonNode value = parsed();
    ShapeCheck check = ShapeCheck.ofOutput(secrets);
    check.value("the answer", declared, value);
    if (!check.isSound()) {
      throw failure("is not what is declared: " + check.faults());
    }
    return value;
  }

  private JsonNode parsed() {
    String type = answer.header("Content-Type");
    if (!answer.body().isWhole()) {
      throw failure("is longer than the " + body.length + " bytes that are read");
    }
    if (isBlank()) {
      throw failure("is empty, but the action answers with JSON");
    }
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      throw failure(
          "is no JSON, but "
              + (type.isEmpty() ? "without a type" : Quote.of(secrets.hide(type)))
              + excerpt());
    }
    try {
      return charset.equals(StandardCharsets.UTF_8)
          ? Json.MAPPER.readTree(body)
          : Json.MAPPER.readTree(text());
    } catch (JacksonException broken) {
      // Only the place: what the parser says besides may have a piece of a secret.
      throw failure("is broken JSON" + place(broken.getLocation()) + excerpt());
    }
  }

  /// Unknown of what goes beyond the limits of the parser.
  private static String place(@Nullable TokenStreamLocation place) {
    return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }

  private ConnectorException failure(String what) {
    return new ConnectorException(
        Kind.OUTPUT,
        action.name(),
        "the answer with status " + answer.status() + " " + secrets.hide(what),
        answer.status(),
        text());
  }

  /// In any charset that JSON comes in, white space is below 0x21.
  private boolean isBlank() {
    for (byte octet : body) {
      if (octet < 0 || octet > ' ') {
        return false;
      }
    }
    return true;
  }

  private String text() {
    return new String(body, charset);
  }

  private String excerpt() {
    String text = secrets.hide(text()).strip().replaceAll("\\s+", " ");
    return text.isEmpty() ? "" : ": " + Quote.cleaned(text, EXCERPT);
  }

  private static Charset charset(String type) {
    Matcher named = CHARSET.matcher(type);
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
