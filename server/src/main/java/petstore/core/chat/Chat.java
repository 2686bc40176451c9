package petstore.core.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// What can be asked of the shop in words.
public final class Chat {
  /// The most answers that one caller is given at the same time; each node counts for itself.
  public static final int MOST_AT_ONCE = 20;

  /// How long an answer counts at most, however it was lost.
  public static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration WAIT = Duration.ofSeconds(1);

  private final ChatModel model;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;
  private final Map<Asker, List<Lease>> open = new ConcurrentHashMap<>();

  /// @param transactions in which answers are kept that may be asked for again
  public Chat(ChatModel model, Transactions transactions, Ids ids, InstantSource clock) {
    this.model = model;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// For whom answers are counted.
  private record Asker(Tenant tenant, Object id) {}

  /// One answer that is given; no two are the same.
  private static final class Lease {
    private final Instant until;

    Lease(Instant until) {
      this.until = until;
    }
  }

  /// Begins an answer.
  ///
  /// @return it must be closed, also when not all of it was taken
  /// @throws Failure with [Problem.TooManyRequests] when the caller has [#MOST_AT_ONCE] that are
  ///   not closed; otherwise as [ChatModel#begin]
  public Reply reply(Tenant tenant, Caller caller, ChatRequest request) {
    var asker = new Asker(tenant, id(caller));
    Lease lease = enter(asker);
    try {
      return new Reply(
          ids.next(),
          clock.instant(),
          model.begin(tenant, caller, request),
          request,
          () -> leave(asker, lease));
    } catch (RuntimeException e) {
      leave(asker, lease);
      throw e;
    }
  }

  /// Begins an answer, and waits a second at most for its first piece: who cannot answer mostly
  /// says so at once, and it is better known before anything is sent.
  ///
  /// @return it must be closed, also when not all of it was taken
  /// @throws Failure as [#reply] and [Pieces#next]
  public Reply begun(Tenant tenant, Caller caller, ChatRequest request) {
    Reply reply = reply(tenant, caller, request);
    try {
      reply.begin();
      return reply;
    } catch (RuntimeException e) {
      reply.close();
      throw e;
    }
  }

  /// A whole answer.
  ///
  /// @throws Failure as [#reply] and [Pieces#next]
  public Completion complete(Tenant tenant, Caller caller, ChatRequest request) {
    try (Reply reply = reply(tenant, caller, request)) {
      return reply.whole();
    }
  }

  /// A whole answer that is kept, for who asks the same again.
  ///
  /// @param begun is run in a transaction before the answer is made
  /// @param told is run in a transaction when it is there
  /// @throws Failure as [#complete]
  public <R extends @Nullable Object> R complete(
      Tenant tenant,
      Caller caller,
      ChatRequest request,
      Runnable begun,
      Function<Completion, R> told) {
    transactions.inTransaction(() -> {
      begun.run();
      return true;
    });
    Completion completion = complete(tenant, caller, request);
    return transactions.inTransaction(() -> told.apply(completion));
  }

  private Lease enter(Asker asker) {
    Instant now = clock.instant();
    var lease = new Lease(now.plus(LONGEST));
    open.compute(
        asker,
        (_, before) -> {
          List<Lease> others =
              before == null
                  ? List.of()
                  : before.stream().filter(one -> one.until.isAfter(now)).toList();
          if (others.size() >= MOST_AT_ONCE) {
            throw new Failure(
                new Problem.TooManyRequests(
                    "More than " + MOST_AT_ONCE + " answers at the same time", WAIT));
          }
          return Stream.concat(others.stream(), Stream.of(lease)).toList();
        });
    return lease;
  }

  private void leave(Asker asker, Lease lease) {
    open.computeIfPresent(
        asker,
        (_, before) -> {
          List<Lease> others = before.stream().filter(one -> one != lease).toList();
          return others.isEmpty() ? null : others;
        });
  }

  private static Object id(Caller caller) {
    return switch (caller) {
      case Caller.Person person -> person.user();
      case Caller.Program program -> program.id();
      case Caller.Anonymous nobody -> nobody;
    };
  }
}
