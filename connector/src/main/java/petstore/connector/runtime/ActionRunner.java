package petstore.connector.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.Credentials;
import petstore.connector.definition.ActionDefinition;
import petstore.connector.definition.BodyContentType;
import petstore.connector.definition.Location;
import petstore.connector.definition.PropertyDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Runs actions: checks what goes in, sends a request, checks what comes back. Many threads may
/// share one.
public final class ActionRunner {
  private final Settings settings;
  private final Credentials credentials;
  private final Transport transport;

  public ActionRunner(Settings settings) {
    this.settings = settings;
    this.credentials = settings.connection().credentials();
    this.transport = Transport.of(settings);
  }

  /// Runs one action; files are opened by the settings' source.
  ///
  /// @return what the action declares, or null when it declares nothing
  /// @throws ConnectorException when it fails, in whatever way
  public @Nullable JsonNode run(ActionDefinition action, JsonNode input) {
    return run(action, input, settings.files());
  }

  /// Runs one action, with a source of its own for the file that it sends.
  ///
  /// @return what the action declares, or null when it declares nothing
  /// @throws ConnectorException when it fails, in whatever way
  public @Nullable JsonNode run(ActionDefinition action, JsonNode input, FileSource files) {
    InputCheck.check(action, input);
    if (credentials instanceof AccessToken token && token.isExpiredAt(settings.clock().instant())) {
      throw new ConnectorException(
          Kind.TOKEN_EXPIRED,
          action.name(),
          "the access token expired at " + token.expiresAt(),
          null);
    }
    JsonNode complete = withDefaults(action, input);
    Secrets secrets = new Secrets(credentials, complete);
    Answer answer = exchange(action, complete, files, secrets);
    return new Output(action, answer, secrets).value();
  }

  private static JsonNode withDefaults(ActionDefinition action, JsonNode input) {
    ObjectNode complete = ((ObjectNode) input).objectNode().setAll((ObjectNode) input);
    for (PropertyDefinition property : action.properties()) {
      String name = Objects.requireNonNull(property.name());
      if (property.defaultValue() != null && ShapeCheck.isAbsent(input.get(name))) {
        complete.put(name, property.defaultValue().toString());
      }
    }
    return complete;
  }

  private Answer exchange(
      ActionDefinition action, JsonNode input, FileSource files, Secrets secrets) {
    try (RequestBody body = body(action, input, files)) {
      ActionRequest request =
          new ActionRequest(
              action.method(),
              Addresses.of(settings.connection().baseUri(), action, input),
              HeaderFields.of(action, input, credentials, body != null),
              body,
              action.output() != null);
      return watched(action, request, secrets);
    }
  }

  private @Nullable RequestBody body(ActionDefinition action, JsonNode input, FileSource files) {
    JsonNode value =
        action
            .propertiesIn(Location.BODY)
            .findFirst()
            .map(property -> input.path(Objects.requireNonNull(property.name())))
            .orElse(null);
    if (value == null || ShapeCheck.isAbsent(value)) {
      return null;
    }
    if (action.body() == BodyContentType.JSON) {
      return new RequestBody(
          FileContent.of(Json.MAPPER.writeValueAsBytes(value)), settings.listener());
    }
    try {
      FileContent content = files.open(value.path("url").asString());
      return new RequestBody(
          Objects.requireNonNull(content, "there is no content"), settings.listener());
    } catch (IOException | RuntimeException unopened) {
      throw unreadable(action, unopened);
    }
  }

  private Answer watched(ActionDefinition action, ActionRequest request, Secrets secrets) {
    long start = System.nanoTime();
    settings
        .listener()
        .sending(
            request.method().name(),
            Secrets.hide(request.uri()),
            secrets.hide(request.headerLists()));
    Answer answer = sent(action, request);
    settings
        .listener()
        .answered(
            answer.status(),
            secrets.hide(answer.headers()),
            Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  private Answer sent(ActionDefinition action, ActionRequest request) {
    try {
      return transport.send(request, Deadline.in(settings.timeout()));
    } catch (TimeoutException late) {
      throw new ConnectorException(
          Kind.TIMEOUT,
          action.name(),
          "no whole answer from "
              + request.uri().getRawAuthority()
              + " within "
              + Deadline.text(settings.timeout()),
          late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(
          Kind.INTERRUPTED, action.name(), "the thread was interrupted", interrupted);
    } catch (IOException broken) {
      Exception unread = request.body() == null ? null : request.body().failure();
      throw unread != null
          ? unreadable(action, unread)
          : Failures.of(action.name(), request.uri(), broken, settings.connectTimeout());
    }
  }

  private static ConnectorException unreadable(ActionDefinition action, Exception cause) {
    String reason = cause.getMessage() == null ? "it cannot be read" : cause.getMessage();
    return new ConnectorException(
        Kind.FILE, action.name(), "the file was not sent: " + Quote.cleaned(reason, 200), cause);
  }
}
