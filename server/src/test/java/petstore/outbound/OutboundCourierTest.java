package petstore.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.webhooks.Letter;
import petstore.core.webhooks.Reply;
import petstore.core.webhooks.Reply.Answered;
import petstore.core.webhooks.Reply.Failed;
import petstore.core.webhooks.Reply.Reason;
import petstore.support.Receiver;
import petstore.support.TestClock;
import petstore.support.TestTls;

/// Letters to receivers of every kind: rows I1 to I5 and I12 of the catalogue of bad input, where
/// they are about what happens when a letter is sent.
@Timeout(60)
class OutboundCourierTest {
  /// How long connecting, and all together, may take here.
  private static final Duration CONNECTION = Duration.ofMillis(400);

  private static final Duration TOTAL = Duration.ofMillis(900);

  private final TestClock clock = new TestClock();
  private final Names names = new Names();
  private final List<OutboundCourier> couriers = new ArrayList<>();

  @AfterEach
  void end() {
    couriers.forEach(OutboundCourier::close);
  }

  private OutboundCourier courier(Reach reach) {
    var courier =
        OutboundCourier.start(
            "1.2.3",
            reach,
            names,
            Optional.of(TestTls.trusting()),
            new Patience(CONNECTION, TOTAL, TOTAL),
            clock);
    couriers.add(courier);
    return courier;
  }

  private Reply send(String url) {
    return courier(Reach.LOCAL).send(letter(url));
  }

  private static Letter letter(String url) {
    return new Letter(
        url, List.of(new Letter.Field("webhook-id", "msg_1")), "{\"some\":\"thing\"}");
  }

  private static Answered answered(Reply reply) {
    return assertInstanceOf(Answered.class, reply);
  }

  private static Reason reason(Reply reply) {
    return assertInstanceOf(Failed.class, reply).reason();
  }

  @Test
  void a_letter_is_brought_with_its_fields_and_the_answer_kept() {
    try (Receiver receiver =
        Receiver.answering("HTTP/1.1 202 Accepted\r\nContent-Length: 5\r\n\r\ntaken")) {
      Answered answer = answered(send(receiver.url("/told?key=1")));
      assertEquals(new Answered(202, "taken", Optional.empty()), answer);
      assertTrue(answer.isTaken());
      String request = receiver.requests().getFirst();
      assertTrue(request.startsWith("POST /told?key=1 HTTP/1.1\r\n"), request);
      assertTrue(request.contains("\r\nwebhook-id: msg_1\r\n"), request);
      assertTrue(request.contains("\r\nContent-Type: application/json\r\n"), request);
      assertTrue(request.contains("\r\nUser-Agent: Petstore/1.2.3\r\n"), request);
      assertTrue(request.endsWith("\r\n\r\n{\"some\":\"thing\"}"), request);
    }
  }

  @Test
  void letters_to_one_address_share_a_connection() {
    try (Receiver receiver = Receiver.taking()) {
      var courier = courier(Reach.LOCAL);
      for (int i = 0; i < 20; i++) {
        assertTrue(courier.send(letter(receiver.url("/"))).isTaken());
      }
      // the next letter may be there before the connection of the last one is free
      assertTrue(receiver.connections() < 10, receiver.connections() + " connections");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "0                             | 2026-03-04T05:06:07Z",
        "120                           | 2026-03-04T05:08:07Z",
        "Wed, 04 Mar 2026 06:00:00 GMT | 2026-03-04T06:00:00Z",
        "Wednesday, 04-Mar-26 06:00:00 GMT | 2026-03-04T06:00:00Z",
        "Wed Mar  4 06:00:00 2026      | 2026-03-04T06:00:00Z",
        "Wed, 04 Mar 2020 06:00:00 GMT | 2020-03-04T06:00:00Z",
        "-1                            | -",
        "1.5                           | -",
        "999999999999                  | -",
        "soon                          | -",
        "Wed, 44 Mar 2026 06:00:00 GMT | -",
        ", , : 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 | -"
      })
  void when_to_come_again_is_read_in_every_form(String field, Instant when) {
    try (Receiver receiver =
        Receiver.answering(
            "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: " + field + "\r\n\r\n")) {
      Answered answer = answered(send(receiver.url("/")));
      assertEquals(503, answer.status());
      assertEquals(Optional.ofNullable(when), answer.retryAfter());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved", "302 Found", "303 See", "307 There", "308 Moved"})
  void nobody_is_followed_who_says_that_it_is_elsewhere(String status) {
    try (Receiver canary = Receiver.taking();
        Receiver receiver =
            Receiver.answering(
                "HTTP/1.1 "
                    + status
                    + "\r\nLocation: "
                    + canary.url("/")
                    + "\r\n"
                    + "Content-Length: 0\r\n\r\n")) {
      Reply reply = send(receiver.url("/"));
      assertEquals(Integer.parseInt(status.substring(0, 3)), answered(reply).status());
      assertTrue(!reply.isTaken());
      assertEquals(0, canary.connections());
    }
  }

  @Test
  void an_address_is_looked_at_whenever_a_connection_is_made() {
    try (Receiver canary = Receiver.taking()) {
      names.are("shop.example.com", "8.8.8.8");
      var courier = courier(Reach.PUBLIC);
      var letter = letter("https://shop.example.com:" + canary.port() + "/");
      assertEquals(Reason.CONNECTION_FAILED, reason(courier.send(letter))); // nobody is there
      for (String elsewhere :
          List.of(
              "127.0.0.1",
              "::1",
              "::ffff:127.0.0.1",
              "10.0.0.1",
              "169.254.169.254",
              "fe80::1",
              "64:ff9b::7f00:1",
              "0.0.0.0",
              "::",
              "224.0.0.1",
              "255.255.255.255")) {
        names.are("shop.example.com", elsewhere);
        assertEquals(Reason.ADDRESS_NOT_ALLOWED, reason(courier.send(letter)), elsewhere);
      }
      assertEquals(0, canary.connections());
      assertEquals(0, canary.received());
    }
  }

  @Test
  void not_even_on_a_machine_of_ones_own_may_all_addresses_be_called() {
    var courier = courier(Reach.LOCAL);
    for (String address :
        List.of(
            "169.254.169.254",
            "fd00:ec2::254",
            "100.100.100.200",
            "fe80::1",
            "0.0.0.0",
            "::",
            "224.0.0.1",
            "255.255.255.255",
            "64:ff9b::a9fe:a9fe",
            "2002:a9fe:a9fe::")) {
      names.are("shop.example.com", address);
      assertEquals(
          Reason.ADDRESS_NOT_ALLOWED,
          reason(courier.send(letter("http://shop.example.com:8080/"))),
          address);
    }
  }

  @Test
  void a_connection_goes_to_the_address_that_was_looked_at() {
    try (Receiver receiver = Receiver.taking()) {
      names.are("shop.example.com", "127.0.0.1");
      var reply = send("http://shop.example.com:" + receiver.port() + "/");
      assertTrue(reply.isTaken());
      assertTrue(receiver.requests().getFirst().contains("\r\nHost: shop.example.com:"));
      assertEquals(1, names.asked("shop.example.com"));
    }
  }

  @Test
  void of_several_addresses_only_those_are_called_that_may_be() {
    try (Receiver receiver = Receiver.taking()) {
      names.are("shop.example.com", "169.254.169.254", "0.0.0.0", "127.0.0.1");
      assertTrue(send("http://shop.example.com:" + receiver.port() + "/").isTaken());
      names.are("shop.example.com", "169.254.169.254", "0.0.0.0");
      assertEquals(
          Reason.ADDRESS_NOT_ALLOWED,
          reason(send("http://shop.example.com:" + receiver.port() + "/")));
      assertEquals(1, receiver.connections());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:%d/",
        "https://127.1:%d/",
        "https://127.0.0.1.:%d/",
        "https://2130706433:%d/",
        "https://0x7f000001:%d/",
        "https://[::1]:%d/",
        "https://[::ffff:127.0.0.1]:%d/",
        "https://[64:ff9b::7f00:1]:%d/",
        "https://localhost:%d/",
        "http://8.8.8.8:%d/"
      })
  void what_was_kept_by_a_server_that_was_allowed_more_is_not_called(String url) {
    try (Receiver canary = Receiver.taking()) {
      assertEquals(
          Reason.ADDRESS_NOT_ALLOWED,
          reason(courier(Reach.PUBLIC).send(letter(url.formatted(canary.port())))));
      assertEquals(0, canary.connections());
    }
  }

  @Test
  void a_connection_that_is_idle_is_not_kept_for_long() throws Exception {
    try (Receiver receiver = Receiver.taking()) {
      assertTrue(send(receiver.url("/")).isTaken());
      long start = System.nanoTime();
      while (receiver.open() > 0) {
        Thread.sleep(20);
      }
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    }
  }

  @Test
  void a_certificate_that_nobody_trusts_is_not_trusted() {
    try (Receiver receiver = Receiver.startSecure(_ -> {});
        var courier = OutboundCourier.start("1.2.3", Reach.LOCAL, clock)) {
      String url = "https://localhost:" + receiver.port() + "/";
      assertEquals(Reason.TLS_FAILED, reason(courier.send(letter(url))));
      assertEquals(List.of(), receiver.requests());
    }
  }

  @Test
  void a_certificate_is_of_the_host_that_is_called() {
    try (Receiver receiver =
        Receiver.startSecure(out -> out.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
      names.are("shop.example.com", "127.0.0.1");
      names.are("localhost", "127.0.0.1");
      names.are("localhost.", "127.0.0.1");
      String port = ":" + receiver.port() + "/";
      assertEquals(Reason.TLS_FAILED, reason(send("https://shop.example.com" + port)));
      assertEquals(List.of(), receiver.requests());
      assertTrue(send("https://localhost" + port).isTaken());
      assertTrue(send("https://localhost." + port).isTaken());
      assertTrue(send("https://127.0.0.1" + port).isTaken());
    }
  }

  @Test
  void who_speaks_no_tls_is_told_apart() {
    try (Receiver plain = Receiver.greeting("220 mail.example.com ESMTP\r\n")) {
      assertEquals(Reason.TLS_FAILED, reason(send("https://127.0.0.1:" + plain.port() + "/")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 two hundred\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nno field\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n"
      })
  void what_is_no_http_is_unreadable(String bytes) {
    try (Receiver receiver = Receiver.answering(bytes)) {
      assertEquals(Reason.UNREADABLE, reason(send(receiver.url("/"))));
    }
  }

  @Test
  void a_header_without_end_is_unreadable() {
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\n");
          for (int i = 0; i < 10_000; i++) {
            out.send("X-" + i + ": y\r\n");
          }
          out.send("Content-Length: 0\r\n\r\n");
        })) {
      assertEquals(Reason.UNREADABLE, reason(send(receiver.url("/"))));
    }
  }

  @Test
  void a_header_that_comes_byte_by_byte_is_not_waited_for() {
    try (Receiver receiver =
        Receiver.start(out -> {
          for (String piece : "HTTP/1.1 200 OK\r\nX: y\r\n\r\n".split("")) {
            out.send(piece);
            Thread.sleep(100);
          }
        })) {
      assertEquals(Reason.TIMED_OUT, reason(timed(() -> send(receiver.url("/")), TOTAL)));
    }
  }

  @Test
  void who_never_answers_is_not_waited_for() {
    try (Receiver receiver = Receiver.silent()) {
      assertEquals(Reason.TIMED_OUT, reason(timed(() -> send(receiver.url("/")), TOTAL)));
    }
  }

  @Test
  void who_hangs_up_has_not_taken_the_letter() {
    try (Receiver receiver =
        Receiver.start(_ -> {
          throw new IOException("hangs up");
        })) {
      assertEquals(Reason.CONNECTION_FAILED, reason(send(receiver.url("/"))));
    }
  }

  @Test
  void of_a_gibibyte_the_beginning_is_read() {
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
          for (int i = 0; i < 1 << 14; i++) {
            out.send("x".repeat(1 << 16));
          }
        })) {
      Answered answer = answered(send(receiver.url("/")));
      assertEquals("x".repeat(Reply.KEPT), answer.body());
      assertTrue(answer.isTaken());
      assertTrue(receiver.sent() < 1 << 24, receiver.sent() + " bytes were taken");
    }
  }

  @Test
  void a_body_that_comes_byte_by_byte_is_read_as_far_as_there_is_time() {
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
          for (int i = 0; i < 100; i++) {
            out.send("x");
            Thread.sleep(100);
          }
        })) {
      Answered answer = answered(timed(() -> send(receiver.url("/")), TOTAL));
      assertEquals(200, answer.status());
      assertTrue(answer.body().matches("x{3,10}"), answer.body());
    }
  }

  @Test
  void what_is_compressed_stays_so() {
    // 1 GiB of zeros in three layers would look no different
    String bomb = "\u001f\u008b\b" + "\0".repeat(500);
    try (Receiver receiver =
        Receiver.start(out ->
            out.send(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + bomb.length()
                    + "\r\n\r\n"
                    + bomb))) {
      Answered answer = answered(send(receiver.url("/")));
      assertEquals("\u001f\uFFFD\b" + "\uFFFD".repeat(500), answer.body());
    }
  }

  @Test
  void trailers_without_end_do_no_harm() {
    try (Receiver receiver =
        Receiver.start(out -> {
          out.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n");
          while (true) {
            out.send("X-Y: " + "z".repeat(1000) + "\r\n");
          }
        })) {
      Answered answer = answered(send(receiver.url("/")));
      assertEquals(200, answer.status());
      assertTrue(receiver.sent() < 1 << 24, receiver.sent() + " bytes were taken");
    }
  }

  @Test
  void closed_ports_and_walls_and_names_that_do_not_exist_look_the_same() throws Exception {
    names.hang("slow.example.com");
    int closed;
    try (var listening = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      closed = listening.getLocalPort();
    }
    try (var full = new FullPort()) {
      for (String url :
          List.of(
              "http://127.0.0.1:" + closed + "/",
              "http://127.0.0.1:" + full.port() + "/",
              "http://nobody.example.com:8080/",
              "http://slow.example.com:8080/")) {
        Reply reply = timed(() -> send(url), CONNECTION);
        assertEquals(new Failed(Reason.CONNECTION_FAILED), reply, url);
      }
    }
  }

  @Test
  void receivers_that_take_their_time_keep_no_letter_from_others() throws Exception {
    var courier = courier(Reach.LOCAL);
    names.hang("slow.example.com");
    try (Receiver silent = Receiver.silent();
        Receiver good = Receiver.taking()) {
      var started = new CountDownLatch(200);
      var threads = new ArrayList<Thread>();
      for (int i = 0; i < 200; i++) {
        String url = i % 2 == 0 ? silent.url("/hook") : "http://slow.example.com:8080/" + i;
        threads.add(
            Thread.ofVirtual()
                .start(() -> {
                  started.countDown();
                  courier.send(letter(url));
                }));
      }
      started.await();
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        assertTrue(courier.send(letter(good.url("/"))).isTaken());
        assertTrue(System.nanoTime() - start < CONNECTION.toNanos());
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /// Runs something that takes at least so long, and not much longer.
  private static Reply timed(Supplier<Reply> work, Duration time) {
    long start = System.nanoTime();
    Reply reply = work.get();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(taken.compareTo(time.minusMillis(50)) > 0, "was there after " + taken);
    assertTrue(taken.compareTo(time.plusMillis(800)) < 0, "took " + taken);
    return reply;
  }

  /// A port that takes no connections any more, as one behind a wall.
  private static final class FullPort implements AutoCloseable {
    private final ServerSocket listening =
        new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    private final List<SocketChannel> waiting = new ArrayList<>();

    FullPort() throws IOException {
      for (int i = 0; i < 8; i++) {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(listening.getLocalSocketAddress());
        waiting.add(channel);
      }
    }

    int port() {
      return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (var channel : waiting) {
        channel.close();
      }
      listening.close();
    }
  }

  /// A name service in which names can be moved.
  private static final class Names implements NameService {
    private final Map<String, List<String>> addresses = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    void are(String name, String... literals) {
      addresses.put(name, List.of(literals));
    }

    void hang(String name) {
      addresses.put(name, List.of("hangs"));
    }

    int asked(String name) {
      return asked.getOrDefault(name, 0);
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
      asked.merge(host, 1, Integer::sum);
      List<String> known = addresses.get(host);
      if (known == null) {
        return literal(host);
      }
      if (known.contains("hangs")) {
        hangs();
      }
      return known.stream().map(InetAddress::ofLiteral).toList();
    }

    // A name that nobody gave an address has none: tests ask nobody else.
    private static List<InetAddress> literal(String host) throws UnknownHostException {
      try {
        return List.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
      } catch (IllegalArgumentException e) {
        throw new UnknownHostException(host);
      }
    }

    private static void hangs() throws UnknownHostException {
      try {
        Thread.sleep(Duration.ofSeconds(20));
      } catch (InterruptedException e) {
        throw new UnknownHostException("the test is over");
      }
    }
  }
}
