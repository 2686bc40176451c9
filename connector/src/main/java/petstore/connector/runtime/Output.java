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
    ShapeCheck check = ShapeCheck.ofOutput();
    check.value("the answer", declared, value);
    if (!check.isSound()) {
      throw failure("is not what is declared: " + check.faults(), null);
    }
    return value;
  }

  private JsonNode parsed() {
    String type = answer.header("Content-Type");
    if (!answer.body().isWhole()) {
      throw failure("is longer than the " + body.length + " bytes that are read", null);
    }
    if (isBlank()) {
      throw failure("is empty, but the action answers with JSON", null);
    }
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      throw failure(
          "is no JSON, but " + (type.isEmpty() ? "without a type" : Quote.of(type)) + excerpt(),
          null);
    }
    try {
      return charset.equals(StandardCharsets.UTF_8)
          ? Json.MAPPER.readTree(body)
          : Json.MAPPER.readTree(text());
    } catch (JacksonException broken) {
      throw failure("is broken JSON" + excerpt(), broken);
    }
  }

  private ConnectorException failure(String what, @Nullable Throwable cause) {
    return new ConnectorException(
        Kind.OUTPUT,
        action.name(),
        "the answer with status " + answer.status() + " " + secrets.hide(what),
        answer.status(),
        text(),
        cause);
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
    String text = text().strip().replaceAll("\\s+", " ");
    return text.isEmpty() ? "" : ": " + Quote.cleaned(secrets.hide(text), EXCERPT);
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
