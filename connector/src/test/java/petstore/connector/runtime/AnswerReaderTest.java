package petstore.connector.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.definition.Method;

/// Answers as they come over a connection, one after the other with `|` for the end of a line.
class AnswerReaderTest {
  private static final ActionRequest REQUEST =
      new ActionRequest(Method.GET, URI.create("http://a/b"), Map.of(), null, true);

  private static Answer read(String answer) throws IOException {
    byte[] bytes = answer.replace("|", "\r\n").getBytes(ISO_8859_1);
    return new AnswerReader(new ByteArrayInputStream(bytes), 100).read(REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 3||{}x",
        "HTTP/1.1 200 OK|Content-Length: +2||{}",
        "HTTP/1.1 200 OK|Content-Length: -2||{}",
        "HTTP/1.1 200 OK|Content-Length: 2, 2||{}",
        "HTTP/1.1 200 OK|Content-Length: 99999999999999999999||{}",
        "HTTP/1.1 200 OK|Content-Length:||{}",
        "HTTP/1.1 200 OK|Content-Length : 2||{}",
        "HTTP/1.1 200 OK| folded: before any|Content-Length: 2||{}",
        "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||2|{}|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Transfer-Encoding: gzip||2|{}|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||+2|{}|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||-2|{}|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|{}|0||",
        "HTTP/2 200 OK|Content-Length: 2||{}",
      })
  void what_has_two_meanings_is_no_answer(String answer) {
    assertThrows(ProtocolException.class, () -> read(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 \u0085k|Content-Length: 2||{}and more",
        "HTTP/1.1 200|Content-Length: 2|Content-Length: 2||{}",
        "HTTP/1.0 200 OK||{}",
        "HTTP/1.1 200 OK|Content-Length: 7|Transfer-Encoding: Chunked||2;a=b|{}|0|After: x||",
        "HTTP/1.1 100 Continue||HTTP/1.1 103 Early Hints|Link: x||HTTP/1.1 200 OK||{}",
      })
  void the_body_is_found(String answer) throws IOException {
    assertEquals("{}", new String(read(answer).body().bytes(), ISO_8859_1));
  }

  @Test
  void a_header_may_go_on_in_another_line() throws IOException {
    Answer answer = read("HTTP/1.1 200 OK|X: a|  b: c|\td|x: e|Content-Length: 2||{}");

    assertEquals(List.of("a b: c d", "e"), answer.headers().get("X"));
  }

  @Test
  void a_head_without_an_end_is_given_up() {
    assertThrows(ProtocolException.class, () -> read("HTTP/1.1 200 OK|" + "X: a|".repeat(50_000)));
    assertThrows(ProtocolException.class, () -> read("HTTP/1.1 200 OK|X: " + "a".repeat(70_000)));
    assertThrows(ProtocolException.class, () -> read("HTTP/1.1 200 " + "a".repeat(70_000)));
  }
}
