package petstore.core.webhooks;

import petstore.core.events.EventLog;

/// An event that an endpoint is to be told of.
///
/// @param text what it is told
record Match(EventLog.Entry entry, WebhookEndpoint endpoint, String text) {
  Lane.Key lane() {
    return new Lane.Key(entry.tenant(), endpoint.id());
  }

  Message message() {
    return Message.of(entry.event(), text);
  }
}
