package petstore.http.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import petstore.http.ClientGone;
import petstore.http.Handler;
import petstore.http.Response;
import petstore.http.Stream;
import petstore.support.TestTls;

/// Bodies that are made while they are sent, over HTTP/2.
@Timeout(30)
class Http2StreamingTest {
  private final HttpClient client = HttpClient.newBuilder().sslContext(TestTls.trusting()).build();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private final AtomicLong sent = new AtomicLong();

  private Handler streaming(Stream stream) {
    return request ->
        request.path().raw().equals("/plain")
            ? Response.of(200, "text/plain", "plain")
            : Response.of(
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

  private Handler endless() {
    return streaming(sink -> {
      byte[] piece = new byte[16 * 1024];
      while (true) {
        sink.send(piece);
        sent.addAndGet(piece.length);
      }
    });
  }

  private static HttpRequest request(JettyServer server, String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path)).build();
  }

  private String plain(JettyServer server) throws Exception {
    var answer = client.send(request(server, "/plain"), BodyHandlers.ofString());
    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    return answer.body();
  }

  private HttpResponse<InputStream> open(JettyServer server) throws Exception {
    var answer = client.send(request(server, "/"), BodyHandlers.ofInputStream());
    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    return answer;
  }

  @Test
  void a_piece_arrives_while_the_next_is_made() throws Exception {
    var go = new CountDownLatch(1);
    Handler handler =
        streaming(sink -> {
          sink.send("one".getBytes(ISO_8859_1));
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          sink.send("two".getBytes(ISO_8859_1));
        });
    try (var server = TestServer.secure(handler);
        InputStream body = open(server).body()) {
      assertEquals("one", new String(body.readNBytes(3), ISO_8859_1));
      go.countDown();
      assertEquals("two", new String(body.readAllBytes(), ISO_8859_1));
    }
  }

  @Test
  void who_cancels_is_missed_within_a_second_and_keeps_the_connection() throws Exception {
    Handler handler =
        streaming(sink -> {
          sink.send(new byte[1]);
          var over = new CountDownLatch(1);
          sink.onEnd(over::countDown);
          try {
            over.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          assertTrue(sink.isGone());
          sink.send(new byte[1]);
        });
    try (var server = TestServer.secure(handler)) {
      try (InputStream body = open(server).body()) {
        assertEquals(0, body.read());
      }
      assertEquals(ClientGone.class, end.get(1, TimeUnit.SECONDS).getClass());
      assertEquals("plain", plain(server));
    }
  }

  @Test
  void who_reads_nothing_holds_the_writer_up_and_not_other_requests() throws Exception {
    try (var server = TestServer.secure(endless());
        InputStream body = open(server).body()) {
      long before = -1;
      while (before != sent.get()) {
        before = sent.get();
        Thread.sleep(200);
      }
      assertTrue(before < 64 * 1024 * 1024, "what client and system buffer: " + before);
      assertEquals("plain", plain(server));
      body.readNBytes(32 * 1024 * 1024);
      while (sent.get() == before) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void who_takes_too_little_loses_the_stream_and_not_the_connection() throws Exception {
    try (var server = TestServer.limited(TestServer.SECURE, TestServer.IMPATIENT, endless());
        InputStream body = open(server).body()) {
      assertEquals(ClientGone.class, end.get(10, TimeUnit.SECONDS).getClass());
      assertEquals("plain", plain(server));
      assertThrows(IOException.class, body::readAllBytes);
    }
  }

  @Test
  void a_stop_lets_streams_come_to_their_end_and_ends_the_connection() throws Exception {
    Handler handler =
        streaming(sink -> {
          var over = new CountDownLatch(1);
          sink.onEnd(over::countDown);
          sink.send("begun".getBytes(ISO_8859_1));
          try {
            over.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          sink.send(" and ended".getBytes(ISO_8859_1));
        });
    var server = TestServer.secure(handler);
    try (InputStream body = open(server).body()) {
      assertEquals("begun", new String(body.readNBytes(5), ISO_8859_1));
      long start = System.nanoTime();
      server.stop(Duration.ofSeconds(10));
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
      assertEquals(" and ended", new String(body.readAllBytes(), ISO_8859_1));
    }
  }

  @Test
  void a_body_that_breaks_off_is_not_taken_for_a_whole_one() throws Exception {
    Handler handler =
        streaming(sink -> {
          sink.send("part".getBytes(ISO_8859_1));
          throw new IllegalStateException("secret");
        });
    try (var server = TestServer.secure(handler);
        InputStream body = open(server).body()) {
      assertThrows(IOException.class, body::readAllBytes);
      assertEquals("plain", plain(server));
    }
  }
}
