package petstore.core.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import petstore.core.events.EventReader;
import petstore.core.events.RecordedEvent;
import petstore.core.kernel.EventType;

/// Where the letters of a lane go.
sealed interface Target {
  String url();

  /// What to sign with, the newest first.
  List<WebhookSecret> secrets(Instant now);

  /// Whether this may be told there.
  boolean mayBeTold(Message message);

  /// An endpoint whose owner is there.
  record OfEndpoint(WebhookEndpoint endpoint, EventReader reader) implements Target {
    @Override
    public String url() {
      return endpoint.url();
    }

    @Override
    public List<WebhookSecret> secrets(Instant now) {
      return endpoint.secrets().at(now);
    }

    // Its owner may be less than when it happened.
    @Override
    public boolean mayBeTold(Message message) {
      Optional<EventType> type = EventType.of(message.type());
      String open = message.isPersonal() ? "" : message.body();
      return type.isEmpty()
          || reader
              .text(
                  new RecordedEvent(
                      message.id(),
                      type.get(),
                      message.subject(),
                      message.owner(),
                      Instant.EPOCH,
                      new RecordedEvent.Payload(message.body(), open)))
              .filter(message.body()::equals)
              .isPresent();
    }
  }

  /// An address that somebody gave for one letter.
  record OfLetter(OneOff letter) implements Target {
    @Override
    public String url() {
      return letter.url();
    }

    @Override
    public List<WebhookSecret> secrets(Instant now) {
      return letter.secret().stream().toList();
    }

    @Override
    public boolean mayBeTold(Message message) {
      return true;
    }
  }
}
