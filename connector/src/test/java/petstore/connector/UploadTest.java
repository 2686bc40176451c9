package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Failing.failure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.connection.ApiKey;
import petstore.connector.runtime.ExchangeListener;
import petstore.connector.runtime.FileContent;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;

/// Files are sent as they are read, with keys in ASCII and beyond it.
@ParameterizedClass
@ValueSource(strings = {"key", "schlüssel"})
class UploadTest {
  private static final byte[] BYTES = bytes(1_000_003);

  @Parameter String key = "";

  @TempDir Path directory;

  private final RecordingServer server =
      RecordingServer.start().replying(Reply.json(200, "{\"code\":200}"));

  @AfterEach
  void stop() {
    server.close();
  }

  private PetstoreConnector.Builder builder() {
    return PetstoreConnector.builder().baseUri(server.baseUri()).credentials(ApiKey.of(key));
  }

  @Test
  void a_file_is_sent_byte_by_byte_with_its_length() throws IOException {
    Path file = Files.write(directory.resolve("a b.png"), BYTES);

    assertEquals(new ApiResponse(200L, null, null), builder().build().uploadFile(1, null, file));

    assertArrayEquals(BYTES, server.request().body());
    assertEquals("1000003", server.request().header("Content-Length"));
    assertEquals("application/octet-stream", server.request().header("Content-Type"));
    assertEquals("/api/v3/pet/1/uploadImage", server.request().target());
  }

  @Test
  void a_stream_of_unknown_length_is_sent_in_chunks_and_closed() {
    EndingStream stream = new EndingStream(BYTES, null);

    builder().build().uploadFile(1, "front", FileContent.of(stream));

    assertArrayEquals(BYTES, server.request().body());
    assertEquals("chunked", server.request().header("Transfer-Encoding"));
    assertNull(server.request().header("Content-Length"));
    assertTrue(stream.isClosed());
  }

  @Test
  void a_stream_is_read_no_further_than_its_length() {
    EndingStream stream = new EndingStream(BYTES, new IOException("read too far"));

    builder().build().uploadFile(1, null, new FileContent(stream, BYTES.length));

    assertArrayEquals(BYTES, server.request().body());
    assertEquals("1000003", server.request().header("Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void an_empty_file_is_sent(long length) {
    builder()
        .build()
        .uploadFile(1, null, new FileContent(new ByteArrayInputStream(new byte[0]), length));

    assertEquals(0, server.request().body().length);
    assertEquals("application/octet-stream", server.request().header("Content-Type"));
  }

  @Test
  void progress_is_told() {
    List<Long> sent = new CopyOnWriteArrayList<>();
    List<Long> totals = new CopyOnWriteArrayList<>();
    ExchangeListener listener =
        new ExchangeListener() {
          @Override
          public void sent(long bytes, long total) {
            sent.add(bytes);
            totals.add(total);
          }
        };
    PetstoreConnector connector = builder().listener(listener).build();

    connector.uploadFile(1, null, FileContent.of(BYTES));

    assertEquals(sent.stream().sorted().distinct().toList(), sent);
    assertTrue(sent.size() > 10, sent.toString());
    assertEquals(1_000_003, sent.get(sent.size() - 1));
    assertEquals(List.of(1_000_003L), totals.stream().distinct().toList());

    totals.clear();
    connector.uploadFile(1, null, FileContent.of(new ByteArrayInputStream(BYTES)));
    assertEquals(List.of(-1L), totals.stream().distinct().toList());
  }

  @Test
  void a_stream_that_breaks_is_the_failure_of_a_file() {
    for (long length : new long[] {-1, BYTES.length + 1}) {
      EndingStream stream = new EndingStream(BYTES, new IOException("the disk is gone"));

      ConnectorException failure =
          failure(
              Kind.FILE,
              () -> builder().build().uploadFile(1, null, new FileContent(stream, length)));

      assertEquals("uploadFile: the file was not sent: the disk is gone", failure.getMessage());
      assertTrue(stream.isClosed());
    }
    assertEquals(List.of(), server.requests(), "no request became whole");
  }

  @Test
  void a_stream_that_is_too_short_is_the_failure_of_a_file() {
    ConnectorException failure =
        failure(
            Kind.FILE,
            () ->
                builder()
                    .build()
                    .uploadFile(
                        1, null, new FileContent(new EndingStream(BYTES, null), 1_000_004)));

    assertTrue(
        failure.getMessage().endsWith("it ended after 1000003 of 1000004 bytes"),
        failure.getMessage());
  }

  @Test
  void a_stream_is_closed_when_the_server_does_not_answer() {
    server.replying(Reply.never());
    EndingStream stream = new EndingStream(BYTES, null);
    PetstoreConnector connector = builder().timeout(Duration.ofMillis(300)).build();

    failure(Kind.TIMEOUT, () -> connector.uploadFile(1, null, FileContent.of(stream)));

    assertTrue(stream.isClosed());
  }

  @Test
  void a_stream_is_closed_when_nothing_is_sent() {
    EndingStream stream = new EndingStream(BYTES, null);

    failure(Kind.INPUT, () -> builder().build().uploadFile(1, "\ud800", FileContent.of(stream)));

    assertTrue(stream.isClosed());
    assertEquals(List.of(), server.requests());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
