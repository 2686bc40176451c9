package petstore.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import petstore.core.kernel.TargetRules;
import petstore.core.kernel.TargetRules.Reach;
import petstore.core.webhooks.Courier;
import petstore.core.webhooks.Letter;
import petstore.core.webhooks.Reply;
import petstore.core.webhooks.Reply.Reason;

/// Brings letters to wherever people want them, which may be where they should not go: each
/// connection goes to an address that was looked at. What is answered is read up to a bound; the
/// status counts as soon as it is there, whatever becomes of the rest.
///
/// That a port is closed, or nothing comes back from it, or there is no such host, is told in the
/// same words and after the same time: nobody shall look for open ports through this server.
public final class OutboundCourier implements Courier, AutoCloseable {
  /// How much of an answer is read, in bytes.
  static final int READ = 64 * 1024;

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final OutboundHttp http;
  private final Reach reach;
  private final Patience patience;
  private final InstantSource clock;

  private OutboundCourier(OutboundHttp http, Reach reach, Patience patience, InstantSource clock) {
    this.http = http;
    this.reach = reach;
    this.patience = patience;
    this.clock = clock;
  }

  /// A courier that is ready.
  ///
  /// @param version of this program, for `User-Agent`
  public static OutboundCourier start(String version, Reach reach, InstantSource clock) {
    return start(version, reach, NameService.SYSTEM, Optional.empty(), PATIENCE, clock);
  }

  /// A courier that asks others for addresses, believes other certificates, and waits as long as it
  /// is told.
  static OutboundCourier start(
      String version,
      Reach reach,
      NameService names,
      Optional<SSLContext> trust,
      Patience patience,
      InstantSource clock) {
    var config = new OutboundConfig(version, names, reach::admits, trust);
    return new OutboundCourier(OutboundHttp.start(config), reach, patience, clock);
  }

  @Override
  public Reply send(Letter letter) {
    // It may have been kept by a server that was allowed more.
    if (!TargetRules.faults(letter.url(), "", reach).isEmpty()) {
      return new Reply.Failed(Reason.ADDRESS_NOT_ALLOWED);
    }
    long start = System.nanoTime();
    try (OutboundAnswer answer = http.send(call(letter))) {
      return new Reply.Answered(
          answer.status(),
          KeptText.of(beginning(answer.body()), Reply.KEPT),
          answer.header("Retry-After").flatMap(field -> RetryAfter.read(field, clock.instant())));
    } catch (CallFailed e) {
      if (e.reason() == Reason.CONNECTION_FAILED) {
        waitUntil(start + patience.connection().toNanos());
      }
      return new Reply.Failed(e.reason());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed(Reason.CONNECTION_FAILED);
    }
  }

  private OutboundCall call(Letter letter) {
    Map<String, String> fields =
        letter.fields().stream().collect(Collectors.toMap(Letter.Field::name, Letter.Field::value));
    return new OutboundCall(URI.create(letter.url()), fields, letter.body(), patience);
  }

  // What is read to its end leaves a connection that can be used again.
  private static byte[] beginning(InputStream body) {
    var kept = new ByteArrayOutputStream(Reply.KEPT + 1);
    byte[] piece = new byte[4 * 1024];
    try {
      int sum = 0;
      for (int count = body.read(piece); count >= 0 && sum < READ; count = body.read(piece)) {
        kept.write(piece, 0, Math.min(count, Reply.KEPT + 1 - kept.size()));
        sum += count;
      }
    } catch (IOException e) {
      // It broke off, or took too long: the status is there.
    }
    return kept.toByteArray();
  }

  private static void waitUntil(long nanoTime) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends what is being sent.
  @Override
  public void close() {
    http.close();
  }
}
