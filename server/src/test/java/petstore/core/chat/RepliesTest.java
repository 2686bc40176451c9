package petstore.core.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.chat.ChatMessage.Role;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;

/// How answers are cut, counted and bounded, whoever makes them.
class RepliesTest {
  private static final Caller ASKER = new Caller.Program("asker", Set.of());

  private Instant now = Instant.parse("2026-03-01T09:30:00Z");
  private final AtomicInteger closed = new AtomicInteger();

  private Chat chat(String... pieces) {
    ChatModel model = (_, _, _) -> new Spoken(List.of(pieces).iterator(), closed);
    return new Chat(model, new Immediate(), new Ids(() -> now, new Random(1)), () -> now);
  }

  /// An answer in these pieces.
  private record Spoken(Iterator<String> texts, AtomicInteger closed) implements Pieces {
    @Override
    public Step next() {
      return texts.hasNext() ? new Step.Text(texts.next()) : new Step.End(FinishReason.STOP);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  private static ChatRequest request(int maxTokens, String... stops) {
    return new ChatRequest(
        new Conversation(List.of(new ChatMessage(Role.USER, "Which dogs, please?"))),
        maxTokens,
        1,
        List.of(stops));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'   ', 0",
    "dog, 1",
    "'Which dogs, please?', 5",
    "85.00 USD, 4",
    "üñïcödé, 1",
    "aaaaaaaaaaaaaaaa, 1",
    "aaaaaaaaaaaaaaaaa, 2",
    "\uD83D\uDC31\uD83D\uDC31, 2"
  })
  void tokens_are_words_and_signs(String text, int tokens) {
    assertEquals(tokens, TokenCounter.count(text));
  }

  @Test
  void tokens_are_the_same_however_a_text_is_cut_into_pieces() {
    String text = "Luna, a Corn Snake: 85.00 USD (id 019b047b-b9f2-730a-addc-34351c654157).";
    for (int size = 1; size < 12; size++) {
      var counter = new TokenCounter();
      for (int at = 0; at < text.length(); at += size) {
        counter.fitting(text.substring(at, Math.min(text.length(), at + size)), 1_000);
      }
      assertEquals(TokenCounter.count(text), counter.count());
    }
  }

  @ParameterizedTest
  @CsvSource({"1, One, LENGTH", "2, One two, LENGTH", "3, One two., STOP", "4, One two., STOP"})
  void an_answer_has_no_more_tokens_than_it_may_have(int most, String text, FinishReason reason) {
    Completion answer =
        chat("O", "ne", " tw", "o", ".").complete(Tenant.DEFAULT, ASKER, request(most));
    assertEquals(text, answer.text().strip());
    assertEquals(reason, answer.reason());
    assertEquals(new Usage(5, Math.min(most, 3)), answer.usage());
    assertEquals(1, closed.get());
  }

  @ParameterizedTest
  @CsvSource({"END, 'one '", "two, 'one END '", "never, 'one END two'", "o, ''"})
  void an_answer_ends_before_a_stop_however_it_comes(String stop, String text) {
    String whole = "one END two";
    for (int size = 1; size <= whole.length(); size++) {
      var pieces = new ArrayList<String>();
      for (int at = 0; at < whole.length(); at += size) {
        pieces.add(whole.substring(at, Math.min(whole.length(), at + size)));
      }
      assertEquals(
          text,
          chat(pieces.toArray(String[]::new))
              .complete(Tenant.DEFAULT, ASKER, request(100, stop, "END two three"))
              .text());
    }
  }

  @Test
  void one_caller_has_a_bounded_number_of_answers_at_the_same_time() {
    Chat chat = chat("one", " two");
    List<Reply> open =
        Stream.generate(() -> chat.reply(Tenant.DEFAULT, ASKER, request(9)))
            .limit(Chat.MOST_AT_ONCE)
            .toList();
    Failure refused =
        assertThrows(Failure.class, () -> chat.reply(Tenant.DEFAULT, ASKER, request(9)));
    assertInstanceOf(Problem.TooManyRequests.class, refused.problem());
    chat.reply(Tenant.DEFAULT, new Caller.Program("other", Set.of()), request(9)).close();
    chat.reply(new Tenant(UUID.randomUUID()), ASKER, request(9)).close();
    open.getFirst().close();
    open.getFirst().close();
    chat.reply(Tenant.DEFAULT, ASKER, request(9));
    assertThrows(Failure.class, () -> chat.reply(Tenant.DEFAULT, ASKER, request(9)));
    now = now.plus(Chat.LONGEST);
    chat.reply(Tenant.DEFAULT, ASKER, request(9)).close();
  }

  @Test
  void who_cannot_answer_takes_no_place() {
    ChatModel nobody =
        (_, _, _) -> {
          throw new Failure(
              new Problem.UpstreamUnavailable("nobody", java.time.Duration.ofSeconds(1)));
        };
    var chat = new Chat(nobody, new Immediate(), new Ids(() -> now, new Random(1)), () -> now);
    for (int i = 0; i < 2 * Chat.MOST_AT_ONCE; i++) {
      Failure failure =
          assertThrows(Failure.class, () -> chat.begun(Tenant.DEFAULT, ASKER, request(9)));
      assertInstanceOf(Problem.UpstreamUnavailable.class, failure.problem());
    }
  }

  /// Nothing is kept here.
  private static final class Immediate implements Transactions {
    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
      return work.get();
    }
  }
}
