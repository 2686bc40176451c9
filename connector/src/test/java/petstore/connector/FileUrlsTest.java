package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static petstore.connector.Failing.failure;
import static petstore.connector.Inputs.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.connector.ConnectorException.Kind;
import petstore.connector.runtime.FileContent;
import petstore.connector.support.RecordingServer;
import petstore.connector.support.Reply;
import tools.jackson.databind.JsonNode;

/// What the `url` of a file entry opens.
class FileUrlsTest {
  private static final byte[] BYTES = {0, 1, -1, 13, 10, 127};

  @TempDir Path directory;

  private final RecordingServer server = RecordingServer.start().replying(Reply.json(200, "{}"));

  @AfterEach
  void stop() {
    server.close();
  }

  private PetstoreConnector.Builder builder() {
    return PetstoreConnector.builder().baseUri(server.baseUri());
  }

  @Test
  void a_file_is_found_by_its_url() throws IOException {
    Path file = Files.write(directory.resolve("a b.png"), BYTES);

    run(file.toUri().toString());
    run(file.toUri().toString().replace("file:///", "FILE://localhost/"));

    assertArrayEquals(BYTES, server.requests().get(0).body());
    assertArrayEquals(BYTES, server.requests().get(1).body());
  }

  @Test
  void a_file_of_which_the_input_is_wrong_is_not_opened() {
    PetstoreConnector connector =
        builder()
            .files(url -> {
              throw new AssertionError("opened");
            })
            .build();

    failure(
        Kind.INPUT,
        () -> connector.run("uploadFile", json("{'petId':1,'fileEntry':{'url':'data:,a'}}")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "file:///nowhere/at/all.png | there is no such file",
        "file:///tmp | it is a directory",
        "file://example.org/a.png | it is no file: URL of this machine",
        "file:a.png | it is no file: URL of this machine",
        "http://127.0.0.1/a.png | only file: and data: URLs are opened",
        "/etc/hosts | only file: and data: URLs are opened",
        "`` | only file: and data: URLs are opened",
        "data:image/png | a data: URL has a comma before its data",
        "data:;base64,???? | the data of the data: URL is no Base64",
        "data:;base64,YSBi%0D%0A | the data of the data: URL is no Base64",
        "data:,a%2 | two hexadecimal digits follow a % in a data: URL",
        "data:,a%xx | two hexadecimal digits follow a % in a data: URL",
        "data:,a ü | the data of a data: URL is percent-encoded ASCII",
      },
      delimiter = '|')
  void a_file_that_cannot_be_opened_is_told(String url, String reason) {
    ConnectorException failure = failure(Kind.FILE, () -> run(url));

    assertEquals("uploadFile: the file was not sent: " + reason, failure.getMessage());
    assertEquals(List.of(), server.requests());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "data:,a%20b%2C | a b,",
        "data:text/plain;charset=utf-8,a,b#c | a,b",
        "DATA:image/png;BASE64,YSBi | a b",
        "data:;base64,YQ%3D%3D | a",
        "data:, | ``",
      },
      delimiter = '|')
  void bytes_may_stand_in_the_url(String url, String text) {
    run(url);

    assertEquals(text, server.request().text());
  }

  @Test
  void an_embedder_may_open_other_urls() {
    PetstoreConnector connector =
        builder().files(url -> FileContent.of(url.getBytes(StandardCharsets.UTF_8))).build();

    connector.run("uploadFile", entry("s3://pets/1"));

    assertEquals("s3://pets/1", server.request().text());
  }

  @Test
  @SuppressWarnings("NullAway") // what others write may answer with null
  void a_source_that_opens_nothing_is_told() {
    PetstoreConnector connector = builder().files(url -> null).build();

    ConnectorException failure =
        failure(Kind.FILE, () -> connector.run("uploadFile", entry("s3://pets/1")));

    assertEquals("uploadFile: the file was not sent: there is no content", failure.getMessage());
    assertEquals(List.of(), server.requests());
  }

  private void run(String url) {
    builder().build().run("uploadFile", entry(url));
  }

  private static JsonNode entry(String url) {
    return json(
        "{'petId':1,'fileEntry':{'extension':'png','mimeType':'image/png','name':'a.png','url':'"
            + url
            + "'}}");
  }
}
