package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.Sink;
import petstore.http.Stream;
import petstore.support.TestRequest;

class StreamLimitsTest {
  private static final Route ROUTE =
      new Route("GET", "/stream", "stream", _ -> Response.of(200, "text/plain", _ -> {}));
  private static final Api API = new TinyApi(List.of(ROUTE));

  private final StreamLimits limits = new StreamLimits(5, 2);

  /// Somebody who reads nothing.
  private static final class Nobody implements Sink {
    @Override
    public void send(byte[] piece) {}

    @Override
    public boolean isEnding() {
      return false;
    }

    @Override
    public boolean isGone() {
      return false;
    }

    @Override
    public void onEnd(Runnable action) {}
  }

  private Response open(Request request) {
    return limits.answer(API, ROUTE, request, ROUTE.handler());
  }

  private static void end(Response response) {
    Stream stream = response.stream();
    assertNotNull(stream);
    stream.sendTo(new Nobody());
  }

  private Problem refusal(Request request) {
    return assertThrows(Failure.class, () -> open(request)).problem();
  }

  private static Request from(String address) {
    return TestRequest.get("/stream").from(address).build();
  }

  @Test
  void so_many_are_open_at_the_same_time_and_no_more() {
    Request local = from("127.0.0.1");
    Response first = open(local);
    for (int i = 1; i < 5; i++) {
      open(local);
    }
    assertInstanceOf(Problem.Unavailable.class, refusal(local));
    assertEquals(5, limits.open());
    end(first);
    open(local);
  }

  @Test
  void a_network_has_some_of_them() {
    Response first = open(from("192.0.2.1"));
    open(from("192.0.2.1"));
    assertInstanceOf(Problem.TooManyRequests.class, refusal(from("192.0.2.1")));
    open(from("192.0.2.2"));
    assertEquals(3, limits.open());
    end(first);
    open(from("192.0.2.1"));
  }

  @Test
  void a_caller_who_is_known_has_some_wherever_they_are() {
    var caller =
        new Caller.Person(UUID.randomUUID(), Role.CUSTOMER, Set.of(), new Caller.Proof.Session(1));
    open(from("127.0.0.1").withCaller(caller));
    open(from("192.0.2.1").withCaller(caller));
    assertInstanceOf(Problem.TooManyRequests.class, refusal(from("192.0.2.3").withCaller(caller)));
  }

  @Test
  void what_has_no_stream_is_not_counted() {
    for (int i = 0; i < 10; i++) {
      limits.answer(API, ROUTE, from("192.0.2.1"), _ -> Response.of(204));
      open(TestRequest.of("HEAD", "/stream").from("192.0.2.1").build());
    }
    assertEquals(0, limits.open());
  }

  @Test
  void one_that_fails_has_ended_too() {
    Response response =
        limits.answer(
            API,
            ROUTE,
            from("127.0.0.1"),
            _ ->
                Response.of(
                    200,
                    "text/plain",
                    _ -> {
                      throw new IllegalStateException();
                    }));
    assertThrows(IllegalStateException.class, () -> end(response));
    assertEquals(0, limits.open());
  }
}
