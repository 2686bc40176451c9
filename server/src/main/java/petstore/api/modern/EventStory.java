package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.core.events.EventFeed;
import petstore.core.events.EventLog.Entry;
import petstore.core.events.EventReader;
import petstore.core.events.Follower;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Failure;
import petstore.http.Request;
import petstore.http.ServerSentEvents;
import petstore.http.Sink;
import petstore.http.Stream;
import petstore.http.json.Json;

/// Tells one reader what happens in a shop, for as long as they listen and may.
///
/// @param types of which they want to be told; none: all
/// @param position up to which they know
record EventStory(
    EventFeed feed, Watchman watchman, Request request, Set<EventType> types, long position)
    implements Stream {
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int TOGETHER = 16 * 1024; // bytes

  EventStory {
    types = Set.copyOf(types);
  }

  @Override
  public void sendTo(Sink sink) {
    try (Follower follower = feed.follow(request.shop(), position)) {
      sink.onEnd(follower::wake);
      begin(sink, follower);
      sink.send(ServerSentEvents.comment(tell(sink, follower)));
    } catch (Failure e) {
      // The store cannot be read now. The client comes back, and goes on where it was.
      sink.send(ServerSentEvents.comment("Events cannot be read now"));
    }
  }

  // The client learns where it would go on, even if it is cut off before anything happens.
  private void begin(Sink sink, Follower follower) {
    sink.send(ServerSentEvents.retry(RETRY));
    if (follower.missed()) {
      sink.send(ServerSentEvents.event(place(follower), "stream.gap", gap(follower.position())));
    } else {
      sink.send(ServerSentEvents.heartbeat(place(follower)));
    }
  }

  private String gap(long goesOn) {
    byte[] json =
        Json.write(members -> {
          members.writeStartObject();
          members.writeStringProperty("lastEventId", Long.toString(position));
          members.writeStringProperty("goesOnBehind", Long.toString(goesOn));
          members.writeEndObject();
        });
    return new String(json, UTF_8);
  }

  /// Tells until there is a reason to end.
  ///
  /// @return the reason
  private String tell(Sink sink, Follower follower) {
    var reader = EventReader.of(request.caller());
    long pulse = watchman.every().toNanos();
    long next = System.nanoTime() + pulse;
    while (!sink.isEnding() && !sink.isGone()) {
      long left = next - System.nanoTime();
      if (left <= 0) {
        Optional<EventReader> still =
            watchman.revalidation().caller(request.shop(), request).map(EventReader::of);
        if (still.isEmpty()) {
          return "The access token is not good any more";
        }
        reader = still.get();
        sink.send(ServerSentEvents.heartbeat(place(follower)));
        next = System.nanoTime() + pulse;
      } else {
        send(sink, reader, follower.next(Duration.ofNanos(left)));
      }
    }
    return "The server stops";
  }

  // Small ones together, large ones each alone: who takes them slowly makes us hold what is sent.
  private void send(Sink sink, EventReader reader, List<Entry> entries) {
    var pieces = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      if (pieces.size() > TOGETHER) {
        sink.send(pieces.toByteArray());
        pieces = new ByteArrayOutputStream();
      }
      piece(reader, entry).ifPresent(pieces::writeBytes);
    }
    sink.send(pieces.toByteArray());
  }

  private Optional<byte[]> piece(EventReader reader, Entry entry) {
    EventType type = entry.event().type();
    if (!types.isEmpty() && !types.contains(type)) {
      return Optional.empty();
    }
    return reader
        .text(entry.event())
        .map(text -> ServerSentEvents.event(Long.toString(entry.position()), type.text(), text));
  }

  private static String place(Follower follower) {
    return Long.toString(follower.position());
  }
}
