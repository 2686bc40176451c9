package petstore.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import petstore.core.webhooks.Reply.Reason;
import petstore.support.Receiver;

@Timeout(30)
class OutboundHttpTest {
  private static final Patience LONG =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));

  private final OutboundHttp http = OutboundHttp.start(OutboundConfig.anywhere("1.2.3"));

  @AfterEach
  void end() {
    http.close();
  }

  private static OutboundCall call(String url, Patience patience) {
    return new OutboundCall(URI.create(url), Map.of("X-Some", "thing"), "{\"a\":\"ü\"}", patience);
  }

  private OutboundAnswer send(Receiver receiver) throws Exception {
    return http.send(call(receiver.url("/told?by=us"), LONG));
  }

  private String text(Receiver receiver) throws Exception {
    try (var answer = send(receiver)) {
      return answer.status() + " " + new String(answer.body().readAllBytes(), UTF_8);
    }
  }

  private Reason failure(Receiver receiver, Patience patience) {
    return assertThrows(
            CallFailed.class,
            () -> {
              try (var answer = http.send(call(receiver.url("/"), patience))) {
                answer.body().readAllBytes();
              }
            })
        .reason();
  }

  @Test
  void a_request_says_what_it_has_to_and_nothing_else() throws Exception {
    try (Receiver receiver = Receiver.taking()) {
      assertEquals("200 ok", text(receiver));
      String[] request = receiver.requests().getFirst().split("\r\n", -1);
      assertEquals("POST /told?by=us HTTP/1.1", request[0]);
      assertEquals(
          List.of(
              "Accept-Encoding: identity",
              "Content-Length: 10",
              "Content-Type: application/json",
              "Host: 127.0.0.1:" + receiver.port(),
              "User-Agent: Petstore/1.2.3",
              "X-Some: thing"),
          List.of(request).subList(1, request.length - 2).stream().sorted().toList());
    }
  }

  @Test
  void a_connection_is_used_again_when_the_answer_was_read() throws Exception {
    try (Receiver receiver = Receiver.taking()) {
      for (int i = 0; i < 20; i++) {
        assertEquals("200 ok", text(receiver));
      }
      // the next request may be there before the connection of the last one is free
      assertTrue(receiver.connections() < 10, receiver.connections() + " connections");
    }
  }

  @Test
  void cookies_are_not_sent_back() throws Exception {
    try (Receiver receiver =
        Receiver.answering("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
      assertEquals("200 ", text(receiver));
      assertEquals("200 ", text(receiver));
      assertFalse(receiver.requests().getLast().contains("Cookie"));
    }
  }

  @Test
  void redirections_and_challenges_are_answers_like_any_other() throws Exception {
    for (String head :
        List.of(
            "302 Found\r\nLocation: /elsewhere",
            "307 Temporary Redirect\r\nLocation: /elsewhere",
            "401 Unauthorized\r\nWWW-Authenticate: Basic realm=x",
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=x")) {
      try (Receiver receiver =
          Receiver.answering("HTTP/1.1 " + head + "\r\nContent-Length: 2\r\n\r\nno")) {
        assertEquals(head.substring(0, 3) + " no", text(receiver));
        assertEquals(1, receiver.requests().size());
      }
    }
  }

  @Test
  void what_is_said_before_the_answer_is_passed_over() throws Exception {
    try (Receiver receiver =
        Receiver.answering(
            """
            HTTP/1.1 100 Continue

            HTTP/1.1 103 Early Hints
            Link: <a>

            HTTP/1.1 102 Processing

            HTTP/1.1 201 Created
            Content-Length: 2

            ok\
            """)) {
      assertEquals("201 ok", text(receiver));
    }
  }

  @Test
  void nobody_changes_the_protocol() throws Exception {
    try (Receiver receiver =
        Receiver.answering(
            """
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: upgrade

            """)) {
      assertEquals(Reason.UNREADABLE, failure(receiver, LONG));
      while (receiver.open() > 0) {
        Thread.sleep(5);
      }
    }
  }

  @Test
  void an_answer_is_read_while_it_comes() throws Exception {
    var read = new Semaphore(0);
    try (Receiver receiver =
            Receiver.start(out -> {
              out.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              for (int i = 0; i < 3; i++) {
                out.send("1\r\n" + i + "\r\n");
                read.acquire();
              }
              out.send("0\r\n\r\n");
            });
        var answer = send(receiver)) {
      for (int i = 0; i < 3; i++) {
        assertEquals('0' + i, answer.body().read());
        read.release();
      }
      assertEquals(-1, answer.body().read());
    }
  }

  @Test
  void no_more_is_taken_than_is_read() throws Exception {
    long mebibyte = 1L << 20;
    try (Receiver receiver =
            Receiver.start(out -> {
              out.send("HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                out.send("x".repeat(65_536));
              }
            });
        var answer = send(receiver)) {
      assertEquals('x', answer.body().read());
      long before = -1;
      while (receiver.sent() != before) {
        before = receiver.sent();
        Thread.sleep(200);
      }
      assertTrue(before < 16 * mebibyte, before + " bytes were sent"); // the kernel's buffers
      answer.body().skipNBytes(32 * mebibyte);
      assertTrue(receiver.sent() > 32 * mebibyte);
    }
  }

  @Test
  void who_closes_an_answer_ends_its_connection_and_whoever_reads_it() throws Exception {
    var ready = new CountDownLatch(1);
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
          ready.await();
        })) {
      var answer = send(receiver);
      var closer =
          Thread.ofVirtual()
              .start(() -> {
                pause(Duration.ofMillis(50));
                answer.close();
              });
      assertThrows(CallFailed.class, () -> answer.body().read());
      closer.join();
      ready.countDown();
      while (receiver.open() > 0) {
        Thread.sleep(5);
      }
    }
  }

  @Test
  void an_answer_that_does_not_come_is_waited_for_so_long_and_no_longer() {
    var patience =
        new Patience(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofMillis(300));
    try (Receiver receiver = Receiver.silent()) {
      assertEquals(Reason.TIMED_OUT, failure(receiver, patience));
    }
  }

  @Test
  void an_answer_that_stops_is_waited_for_so_long_and_no_longer() {
    var patience =
        new Patience(Duration.ofSeconds(9), Duration.ofMillis(300), Duration.ofSeconds(20));
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
          Thread.sleep(Long.MAX_VALUE);
        })) {
      assertEquals(Reason.TIMED_OUT, failure(receiver, patience));
    }
  }

  @Test
  void who_is_interrupted_waits_no_longer() throws Exception {
    try (Receiver receiver = Receiver.silent()) {
      var caller = Thread.currentThread();
      var interrupter =
          Thread.ofVirtual()
              .start(() -> {
                while (receiver.requests().isEmpty()) {
                  pause(Duration.ofMillis(5));
                }
                caller.interrupt();
              });
      assertThrows(InterruptedException.class, () -> send(receiver));
      interrupter.join();
      while (receiver.open() > 0) {
        Thread.sleep(5);
      }
    }
  }

  @Test
  void an_address_where_nobody_answers_takes_no_connection_from_another() throws Exception {
    try (Receiver silent = Receiver.silent()) {
      var hanging = new CountDownLatch(Clients.CONNECTIONS + 8);
      for (int i = 0; i < Clients.CONNECTIONS + 8; i++) {
        Thread.ofVirtual()
            .start(() -> {
              hanging.countDown();
              assertThrows(IOException.class, () -> send(silent));
            });
      }
      hanging.await();
      while (silent.requests().size() < Clients.CONNECTIONS) {
        Thread.sleep(5);
      }
      try (Receiver other = Receiver.taking()) {
        assertEquals("200 ok", text(other));
      }
    }
  }

  @Test
  void after_the_end_nobody_is_called() {
    http.close();
    try (Receiver receiver = Receiver.taking()) {
      assertEquals(Reason.CONNECTION_FAILED, failure(receiver, LONG));
      assertEquals(0, receiver.connections());
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
