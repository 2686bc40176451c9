package petstore.core.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.core.events.EventLog;
import petstore.core.events.EventReader;
import petstore.core.events.RecordedEvent;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Tenant;

/// Finds the endpoints that are to be told of events, and has them told.
record Matches(WebhookEndpoints.Stores stores, Targets targets, Ids ids) {
  /// An endpoint, and what its owner may be told.
  private record Listener(WebhookEndpoint endpoint, EventReader reader) {
    Optional<String> text(RecordedEvent event) {
      boolean isNew = !event.at().isBefore(endpoint.state().since());
      return isNew && endpoint.wants(event.type()) ? reader.text(event) : Optional.empty();
    }
  }

  /// Who is to be told of which events, in their order.
  List<Match> of(List<EventLog.Entry> entries, Instant now) {
    Map<Tenant, List<Listener>> listeners = new HashMap<>();
    return entries.stream()
        .flatMap(entry ->
            listeners.computeIfAbsent(entry.tenant(), tenant -> listeners(tenant, now)).stream()
                .flatMap(listener -> match(entry, listener)))
        .toList();
  }

  private static Stream<Match> match(EventLog.Entry entry, Listener listener) {
    return listener.text(entry.event()).stream()
        .map(text -> new Match(entry, listener.endpoint(), text));
  }

  private List<Listener> listeners(Tenant tenant, Instant now) {
    return stores.endpoints().enabled(tenant).stream()
        .flatMap(endpoint ->
            targets.reader(tenant, endpoint, now).stream()
                .map(reader -> new Listener(endpoint, reader)))
        .toList();
  }

  /// Writes down what is to be told, inside a transaction.
  void write(List<Match> matches, Instant now) {
    List<Lane.Key> lanes =
        matches.stream()
            .map(Match::lane)
            .distinct()
            .sorted(Comparator.comparing((Lane.Key key) -> key.id().toString()))
            .toList();
    lanes.forEach(key -> stores.lanes().hold(key.tenant(), key.id(), Optional.empty()));
    Set<Lane.Key> open = open(lanes);
    List<Match> told = matches.stream().filter(match -> open.contains(match.lane())).toList();
    List<UUID> fresh = inOrder(told.size(), now);
    for (int i = 0; i < fresh.size(); i++) {
      Match match = told.get(i);
      stores
          .deliveries()
          .insert(
              match.entry().tenant(),
              Delivery.inOrder(
                  fresh.get(i),
                  match.endpoint().id(),
                  match.entry().position(),
                  match.message(),
                  now));
    }
    open.forEach(key -> stores.lanes().wake(key.tenant(), key.id(), now));
  }

  // Whoever disables or removes an endpoint holds its lane: what is open now stays so.
  private Set<Lane.Key> open(List<Lane.Key> lanes) {
    var enabled = new HashSet<Lane.Key>();
    lanes.stream()
        .map(Lane.Key::tenant)
        .distinct()
        .forEach(tenant ->
            stores.endpoints().enabled(tenant).stream()
                .map(endpoint -> new Lane.Key(tenant, endpoint.id()))
                .forEach(enabled::add));
    return lanes.stream().filter(enabled::contains).collect(Collectors.toUnmodifiableSet());
  }

  // Lists of deliveries are in the order of ids, which within a millisecond is that of chance.
  private List<UUID> inOrder(int count, Instant now) {
    var fresh = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      fresh.add(ids.next(now));
    }
    fresh.sort(Comparator.comparing(UUID::toString));
    return fresh;
  }
}
