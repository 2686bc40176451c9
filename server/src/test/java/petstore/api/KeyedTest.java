package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.idempotency.Idempotency;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;
import petstore.storage.Shop;
import petstore.storage.StorageConfig;
import petstore.storage.StorageObserver;
import petstore.storage.Storages;
import petstore.support.TestClock;
import petstore.support.TestRequest;

/// Operations that are done once for a key, on a real store.
class KeyedTest {
  private static final Duration DAY = Duration.ofHours(24);

  private final TestClock clock = new TestClock();
  private final AtomicInteger done = new AtomicInteger();
  private Storage storage;
  private Idempotency idempotency;

  @BeforeEach
  void open() throws Exception {
    storage = Storages.open(new StorageConfig.Memory(), Shop.SEALER, StorageObserver.NONE);
    idempotency =
        new Idempotency(storage.idempotency(), storage, new Ids(clock, new Random(1)), clock);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  /// One transaction, which counts and says how often.
  private Response count(Request request, Recorder recorder) {
    byte[] body = request.body().read(1_000);
    return storage.inTransaction(() -> recorder.record(answer(body)));
  }

  /// Two transactions, with what is outside between them.
  private KeyedHandler waiting(Runnable outside) {
    return (request, recorder) -> {
      byte[] body = request.body().read(1_000);
      storage.inTransaction(() -> {
        recorder.begin();
        return true;
      });
      outside.run();
      return storage.inTransaction(() -> recorder.record(answer(body)));
    };
  }

  private Response answer(byte[] body) {
    return Response.of(201, "text/plain", done.incrementAndGet() + new String(body, UTF_8))
        .with("Location", "/counted");
  }

  private Response send(KeyedHandler handler, TestRequest request) {
    return send("count", handler, request.build());
  }

  private Response send(String operation, KeyedHandler handler, Request request) {
    return new Keyed(idempotency).post("/count", operation, handler).handler().handle(request);
  }

  private static TestRequest request(String key) {
    return request().with("Idempotency-Key", key);
  }

  private static TestRequest request() {
    return TestRequest.of("POST", "/count?a=b")
        .with("Content-Type", "text/plain")
        .with(" thing".getBytes(UTF_8));
  }

  private static String text(Response response) {
    return new String(response.body(), UTF_8);
  }

  private static <P extends Problem> P refused(
      Class<P> problem, org.junit.jupiter.api.function.Executable work) {
    return assertInstanceOf(problem, assertThrows(Failure.class, work).problem());
  }

  @Test
  void without_a_key_each_request_is_another_one() {
    assertEquals("1 thing", text(send(this::count, request())));
    assertEquals("2 thing", text(send(this::count, request())));
  }

  @Test
  void the_same_request_gets_the_very_same_answer_for_a_day() {
    Response first = send(this::count, request("k"));
    assertEquals(Optional.empty(), first.header("Idempotency-Replayed"));
    clock.pass(DAY.minusNanos(1));
    for (int i = 0; i < 1_000; i++) {
      Response again = send(this::count, request("k"));
      assertEquals(201, again.status());
      assertArrayEquals(first.body(), again.body());
      assertEquals(first.with("Idempotency-Replayed", "true").headers(), again.headers());
    }
    clock.pass(Duration.ofNanos(1));
    assertEquals("2 thing", text(send(this::count, request("k"))));
  }

  @Test
  void a_key_in_quotes_is_the_same_key() {
    send(this::count, request("k"));
    assertEquals("1 thing", text(send(this::count, request("\"k\""))));
  }

  @Test
  void another_request_must_not_have_the_key() {
    send(this::count, request("k"));
    String[] types = {"text/plain", "text/html", "text/plain", "text/plain"};
    String[] targets = {"/count?a=b", "/count?a=b", "/count?a=c", "/other?a=b"};
    String[] bodies = {" thong", " thing", " thing", " thing"};
    for (int i = 0; i < types.length; i++) {
      TestRequest other =
          TestRequest.of("POST", targets[i])
              .with("Content-Type", types[i])
              .with("Idempotency-Key", "k")
              .with(bodies[i].getBytes(UTF_8));
      refused(Problem.KeyReused.class, () -> send(this::count, other));
    }
    assertEquals(1, done.get());
  }

  @Test
  void keys_of_other_callers_operations_and_tenants_are_other_keys() {
    var ann = new UUID(1, 1);
    var grant = new Caller.Proof.Grant(ann, true);
    send(this::count, request("k"));
    send(this::count, request("k").from("192.0.2.7"));
    send(this::count, request("k").about(new Tenant(ann)));
    send("other", this::count, request("k").build());
    Caller person = new Caller.Person(ann, Role.CUSTOMER, Set.of(), grant);
    send("count", this::count, request("k").build().withCaller(person));
    Caller program = new Caller.Program(ann.toString(), Set.of());
    send("count", this::count, request("k").build().withCaller(program));
    assertEquals(6, done.get());
    Request fromElsewhere = request("k").from("192.0.2.9").build().withCaller(person);
    assertEquals("5 thing", text(send("count", this::count, fromElsewhere)));
  }

  @Test
  void what_failed_is_done_when_it_comes_again() {
    KeyedHandler failing =
        (_, recorder) ->
            storage.inTransaction(() -> {
              recorder.record(Response.of(201));
              throw new Failure(new Problem.NoBody(Problem.Kind.PET));
            });
    refused(Problem.NoBody.class, () -> send(failing, request("k")));
    assertEquals("1 thing", text(send(this::count, request("k"))));
  }

  @Test
  void whoever_fails_because_the_same_request_came_first_gets_its_answer() {
    KeyedHandler late =
        (_, _) -> {
          send(this::count, request("k"));
          throw new Failure(new Problem.NoBody(Problem.Kind.PET));
        };
    Response answer = send(late, request("k"));
    assertEquals("1 thing", text(answer));
    assertEquals(Optional.of("true"), answer.header("Idempotency-Replayed"));
  }

  @Test
  void what_was_done_after_the_same_request_came_first_is_undone() {
    KeyedHandler late =
        (request, recorder) -> {
          send(this::count, request("k"));
          return storage.inTransaction(() -> {
            storage.issuers().add("https://undone.example");
            return count(request, recorder);
          });
        };
    assertEquals("1 thing", text(send(late, request("k"))));
    assertTrue(storage.issuers().all().isEmpty());
  }

  @Test
  void while_it_is_answered_the_same_request_has_to_wait() {
    KeyedHandler slow =
        waiting(() -> {
          var inUse = refused(Problem.KeyInUse.class, () -> send(this::count, request("k")));
          assertEquals(Optional.of(Duration.ofSeconds(1)), inUse.delay());
          refused(Problem.KeyInUse.class, () -> send(waiting(() -> {}), request("k")));
          refused(
              Problem.KeyReused.class,
              () -> send(this::count, request("k").with("Content-Type", "x/y")));
        });
    assertEquals("1 thing", text(send(slow, request("k"))));
    assertEquals("1 thing", text(send(slow, request("k"))));
  }

  @Test
  void whoever_comes_second_between_looking_and_claiming_does_nothing() {
    var outside = new AtomicInteger();
    KeyedHandler second =
        (request, recorder) -> {
          send(waiting(outside::incrementAndGet), request("k"));
          return waiting(outside::incrementAndGet).handle(request, recorder);
        };
    assertEquals("1 thing", text(send(second, request("k"))));
    assertEquals(1, outside.get());
  }

  @Test
  void whoever_claimed_a_key_and_failed_gives_it_free_at_once() {
    KeyedHandler failing =
        waiting(() -> {
          throw new Failure(new Problem.Unavailable("down", Duration.ofSeconds(1)));
        });
    refused(Problem.Unavailable.class, () -> send(failing, request("k")));
    assertEquals("1 thing", text(send(this::count, request("k"))));
    KeyedHandler broken =
        waiting(() -> {
          throw new IllegalStateException("a defect");
        });
    assertThrows(IllegalStateException.class, () -> send(broken, request("l")));
    assertEquals("2 thing", text(send(this::count, request("l"))));
  }

  @Test
  void whoever_claimed_a_key_and_answers_nothing_of_worth_gives_it_free() {
    KeyedHandler refusing =
        (_, recorder) -> {
          storage.inTransaction(() -> {
            recorder.begin();
            return true;
          });
          return Response.of(422);
        };
    assertEquals(422, send(refusing, request("k")).status());
    assertEquals("1 thing", text(send(this::count, request("k"))));
  }

  @Test
  void whoever_claimed_a_key_and_was_killed_is_followed_by_the_next_after_20_seconds() {
    KeyedHandler killed =
        waiting(() -> {
          clock.pass(Duration.ofSeconds(20).minusNanos(1));
          refused(Problem.KeyInUse.class, () -> send(this::count, request("k")));
          clock.pass(Duration.ofNanos(1));
          assertEquals("1 thing", text(send(waiting(() -> {}), request("k"))));
        });
    Response late = send(killed, request("k"));
    assertEquals("1 thing", text(late), "the one that was only slow gives the kept answer, too");
    assertEquals(Optional.of("true"), late.header("Idempotency-Replayed"));
  }

  @Test
  void a_body_that_is_too_large_is_not_kept() {
    byte[] large = new byte[2_000_000];
    refused(Problem.TooLarge.class, () -> send(this::count, request("k").with(large)));
  }

  @Test
  void what_has_expired_is_swept() {
    send(this::count, request("k"));
    send(this::count, request("l"));
    clock.pass(DAY);
    send(this::count, request("m"));
    assertEquals(1, idempotency.sweep(1));
    assertEquals(1, idempotency.sweep(10));
    assertEquals(0, idempotency.sweep(10));
    assertEquals("3 thing", text(send(this::count, request("m"))));
  }
}
