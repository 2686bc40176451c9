package petstore.api.modern;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import petstore.core.events.EventFeed;
import petstore.core.events.EventReader;
import petstore.core.kernel.Caller;
import petstore.core.kernel.EventType;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.ServerSentEvents;
import petstore.http.StrictQuery;

/// What happens in the shop, while it happens.
final class ModernEvents {
  /// The form of the answer.
  static final List<String> FORMS = List.of(ServerSentEvents.TYPE);

  private static final String HEADER = "Last-Event-ID";
  private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
  private static final String MALFORMED = "must be the id of an event";

  private final EventFeed feed;
  private final Watchman watchman;

  ModernEvents(EventFeed feed, Watchman watchman) {
    this.feed = feed;
    this.watchman = watchman;
  }

  Response streamEvents(Request request) {
    StrictQuery query = StrictQuery.of(request, Problem.Kind.EVENT);
    Set<EventType> types = query.words("types", List.of(EventType.values()), EventType::text);
    OptionalLong position = position(request, query);
    query.check();
    checkScopes(request.caller(), types);
    // Before the answer begins: whoever has seen that it did misses nothing from then on.
    long known = position.orElseGet(feed::last);
    var story = new EventStory(feed, watchman, request, types, known);
    return ServerSentEvents.answer(200, story);
  }

  // A browser that connects again tells the header, and the query of the first time.
  private static OptionalLong position(Request request, StrictQuery query) {
    Optional<String> header = request.header(HEADER);
    if (header.isPresent()) {
      if (!POSITION.matcher(header.get()).matches()) {
        throw new Failure(new Problem.Malformed(false, HEADER + " " + MALFORMED));
      }
      return OptionalLong.of(Long.parseLong(header.get()));
    }
    Optional<String> parameter = query.text("lastEventId", 100);
    if (parameter.isPresent() && !POSITION.matcher(parameter.get()).matches()) {
      query.malformed("lastEventId", MALFORMED);
      return OptionalLong.empty();
    }
    return parameter
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  // Who asks for what they may not be told would wait for ever.
  private static void checkScopes(Caller caller, Set<EventType> types) {
    var reader = EventReader.of(caller);
    Set<Scope> missing =
        types.stream()
            .filter(type -> !reader.mayRead(type))
            .flatMap(type -> type.scope().stream())
            .collect(Collectors.toSet());
    if (missing.isEmpty()) {
      return;
    }
    if (caller instanceof Caller.Anonymous) {
      throw new Failure(new Problem.Unauthenticated(false, "These events need credentials"));
    }
    throw new Failure(new Problem.Forbidden(missing, "These events need " + Scope.list(missing)));
  }
}
