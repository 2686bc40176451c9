package petstore.http.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.http.ClientGone;
import petstore.http.Handler;
import petstore.http.Response;
import petstore.http.Sink;
import petstore.http.Stream;

/// Bodies that are made while they are sent, over HTTP/1.
@Timeout(30)
class StreamingTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final long SECOND = TimeUnit.SECONDS.toMillis(1);

  private final Semaphore go = new Semaphore(0);
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();

  private Handler streaming(Stream stream) {
    return _ ->
        Response.of(
            200,
            "text/plain",
            sink -> {
              try {
                stream.sendTo(sink);
              } catch (RuntimeException e) {
                end.complete(e);
                throw e;
              }
            });
  }

  private static void send(Sink sink, String text) {
    sink.send(text.getBytes(ISO_8859_1));
  }

  /// Waits for what ends a stream, and nothing else.
  private static void rest(Sink sink) {
    var over = new CountDownLatch(1);
    sink.onEnd(over::countDown);
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void endless(Sink sink, AtomicLong sent) {
    byte[] piece = new byte[16 * 1024];
    while (true) {
      sink.send(piece);
      sent.addAndGet(piece.length);
    }
  }

  /// The next chunk; empty at the end of the body.
  private static String chunk(RawClient client) throws IOException {
    String line = client.line();
    // The engine sends the line end behind a chunk with what follows.
    int size = Integer.parseInt(line.isEmpty() ? client.line() : line, 16);
    String text = new String(client.in().readNBytes(size), ISO_8859_1);
    if (text.length() < size) {
      throw new EOFException("cut off");
    }
    if (size == 0) {
      client.line();
    }
    return text;
  }

  @Test
  void a_piece_arrives_while_the_next_is_made() throws IOException {
    Handler handler =
        streaming(sink -> {
          for (String piece : new String[] {"one", "two", "three"}) {
            go.acquireUninterruptibly();
            send(sink, piece);
          }
        });
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      var header = client.send(GET).answerToHead();
      assertEquals(200, header.status());
      assertEquals(Optional.of("chunked"), header.field("Transfer-Encoding"));
      assertEquals(Optional.empty(), header.field("Content-Length"));
      assertEquals(Optional.of("no-store"), header.field("Cache-Control"));
      for (String piece : new String[] {"one", "two", "three"}) {
        go.release();
        assertEquals(piece, chunk(client));
      }
      assertEquals("", chunk(client));
      go.release(3);
      client.send(GET).answerToHead();
      assertEquals("one", chunk(client), "the connection takes another request");
    }
  }

  @Test
  void what_a_handler_says_of_caches_stays() throws IOException {
    Handler handler =
        _ -> Response.of(200, "text/plain", _ -> {}).with("Cache-Control", "max-age=1");
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      assertEquals(
          Optional.of("max-age=1"), client.send(GET).answerToHead().field("Cache-Control"));
    }
  }

  @Test
  void head_gets_the_header_and_nothing_is_made() throws IOException {
    var made = new AtomicBoolean();
    try (var server = TestServer.start(streaming(_ -> made.set(true)));
        var client = new RawClient(server)) {
      var header = client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead();
      assertEquals(200, header.status());
      assertEquals(Optional.empty(), header.field("Content-Length"));
      assertFalse(made.get());
      assertEquals(
          200, client.send(GET).answerToHead().status(), "the next answer follows at once");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
  void the_end_of_the_connection_ends_a_body_of_http_1_0(String field) throws IOException {
    Handler handler =
        streaming(sink -> {
          send(sink, "one");
          send(sink, "two");
        });
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      var header = client.send("GET / HTTP/1.0\r\n" + field + "\r\n").answerToHead();
      assertEquals(Optional.of("close"), header.field("Connection"));
      assertEquals(Optional.empty(), header.field("Transfer-Encoding"));
      assertEquals("onetwo", new String(client.in().readAllBytes(), ISO_8859_1));
    }
  }

  @Test
  void a_body_that_breaks_off_is_not_taken_for_a_whole_one() throws IOException {
    Handler handler =
        streaming(sink -> {
          send(sink, "part");
          go.acquireUninterruptibly();
          throw new IllegalStateException("secret");
        });
    try (var server = TestServer.start(handler);
        var client = new RawClient(server);
        var closing = new RawClient(server);
        var older = new RawClient(server)) {
      client.send(GET).answerToHead();
      assertEquals("part", chunk(client));
      go.release();
      assertEquals("", new String(client.in().readAllBytes(), ISO_8859_1), "no end, no secret");
      closing.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      older.send("GET / HTTP/1.0\r\n\r\n");
      for (RawClient other : List.of(closing, older)) {
        other.answerToHead();
        assertEquals("part", new String(other.in().readNBytes(4), ISO_8859_1));
      }
      go.release(2);
      assertThrows(SocketException.class, () -> closing.in().read());
      assertThrows(SocketException.class, () -> older.in().read());
    }
  }

  @Test
  void who_reads_nothing_holds_the_writer_up() throws Exception {
    var sent = new AtomicLong();
    try (var server = TestServer.start(streaming(sink -> endless(sink, sent)));
        var client = new RawClient(server)) {
      client.send(GET).answerToHead();
      long before = -1;
      while (before != sent.get()) {
        before = sent.get();
        Thread.sleep(200);
      }
      assertTrue(before < 32 * 1024 * 1024, "what the system buffers: " + before);
      client.in().readNBytes(16 * 1024 * 1024);
      while (sent.get() == before) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void who_takes_too_little_is_cut_off() throws Exception {
    try (var server = TestServer.impatient(streaming(sink -> endless(sink, new AtomicLong())));
        var client = new RawClient(server)) {
      client.send(GET).answerToHead();
      assertEquals(ClientGone.class, end.get(10, TimeUnit.SECONDS).getClass());
      assertThrows(
          IOException.class,
          () -> {
            while (!chunk(client).isEmpty()) {}
          });
    }
  }

  @Test
  void who_goes_away_is_missed_within_a_second() throws Exception {
    Handler handler =
        streaming(sink -> {
          go.release();
          rest(sink);
          assertTrue(sink.isGone());
          assertFalse(sink.isEnding());
          send(sink, "for nobody");
        });
    try (var server = TestServer.start(handler)) {
      try (var client = new RawClient(server)) {
        client.send(GET).answerToHead();
        go.acquire();
      }
      assertEquals(ClientGone.class, end.get(SECOND, TimeUnit.MILLISECONDS).getClass());
    }
  }

  @Test
  void a_stream_ends_too_whose_client_has_gone_before_it_begins() throws Exception {
    Handler handler =
        streaming(sink -> {
          assertTrue(sink.isGone());
          send(sink, "for nobody");
        });
    Handler late =
        request -> {
          go.acquireUninterruptibly();
          return handler.handle(request);
        };
    try (var server = TestServer.start(late)) {
      try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        client.getOutputStream().write(GET.getBytes(ISO_8859_1));
        client.setSoLinger(true, 0); // so that the connection is reset
      }
      Thread.sleep(100); // for the server to see it
      go.release();
      assertEquals(ClientGone.class, end.get(5, TimeUnit.SECONDS).getClass());
    }
  }

  @Test
  void a_stream_on_which_nothing_is_said_is_not_idle() throws Exception {
    Handler handler =
        streaming(sink -> {
          go.acquireUninterruptibly();
          send(sink, "at last");
        });
    try (var server = TestServer.impatient(handler);
        var client = new RawClient(server)) {
      client.send(GET).answerToHead();
      Thread.sleep(TestServer.IMPATIENT.idle().plusSeconds(1));
      go.release();
      assertEquals("at last", chunk(client));
      assertEquals("", chunk(client));
    }
  }

  @Test
  void a_client_that_asks_again_before_the_end_gets_the_whole_first_answer() throws Exception {
    Handler handler =
        streaming(sink -> {
          go.acquireUninterruptibly();
          send(sink, "whole");
        });
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      client.send(GET).answerToHead();
      client.send(GET);
      Thread.sleep(100); // for the server to see it
      go.release(2);
      assertEquals("whole", chunk(client));
      assertEquals("", chunk(client));
      assertTrue(client.isClosed(), "and asks anew");
    }
  }

  @Test
  void a_body_may_have_been_sent_before_the_answer() throws IOException {
    Handler handler =
        request -> {
          byte[] body = request.body().read(100);
          return Response.of(200, "text/plain", sink -> sink.send(body));
        };
    try (var server = TestServer.start(handler);
        var client = new RawClient(server)) {
      String post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n";
      for (String body : new String[] {"abcd", "efgh"}) {
        client.send(post).send(body).answerToHead();
        assertEquals(body, chunk(client));
        assertEquals("", chunk(client));
      }
    }
  }

  @Test
  void a_stop_lets_streams_come_to_their_end() throws Exception {
    Handler handler =
        streaming(sink -> {
          send(sink, "begun");
          rest(sink);
          assertTrue(sink.isEnding());
          assertFalse(sink.isGone());
          send(sink, "ended");
        });
    var server = TestServer.start(handler);
    try (var client = new RawClient(server)) {
      client.send(GET).answerToHead();
      assertEquals("begun", chunk(client));
      long start = System.nanoTime();
      server.stop(Duration.ofSeconds(10));
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
      assertEquals("ended", chunk(client));
      assertEquals("", chunk(client));
      assertTrue(client.isClosed());
    }
  }
}
