package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated("others write to the same log")
class AccessLogTest {
  private static String line(Request request, Response response) {
    return AccessLog.line("getPetById", request, response, 1_234_567);
  }

  @Test
  void a_line_says_who_asked_for_what_and_what_became_of_it() {
    var request = Requests.of("id-1", "GET", "/v2/pet/1", "");
    assertEquals(
        "192.0.2.1 GET /v2/pet/1 200 5 B 1.235 ms getPetById id-1",
        line(request, Response.of(200, "text/plain", "hello")));
  }

  @Test
  void an_answer_to_head_sends_nothing() {
    var request = Requests.of("id-1", "HEAD", "/v2/pet/1", "");
    assertTrue(line(request, Response.of(200, "text/plain", "hello")).contains(" 200 0 B "));
  }

  @Test
  void the_query_is_left_out() {
    var request = Requests.of("id-1", "GET", "/v2/user/login", "username=a&password=secret");
    String line = line(request, Response.of(200));
    assertTrue(!line.contains("secret") && !line.contains("?"), line);
  }

  @Test
  void nobody_can_forge_a_line_or_steer_a_terminal() {
    var request = Requests.of("i d", "GE\r\nT", "/a\u001b[31m\\\u00e4\u2028", "");
    assertEquals(
        "192.0.2.1 GE\\u000d\\u000aT /a\\u001b[31m\\u005c\\u00e4\\u2028 404 0 B 1.235 ms"
            + " getPetById i\\u0020d",
        line(request, Response.of(404)));
  }

  @Test
  void a_long_path_is_cut() {
    var request = Requests.of("id-1", "GET", "/" + "x".repeat(5_000), "");
    assertTrue(line(request, Response.of(404)).contains("x... 404 "));
  }

  @Test
  void lines_go_to_the_logger_access() {
    var logger = (Logger) LoggerFactory.getLogger("access");
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.INFO);
    try {
      var request = Requests.of("id-{}", "GET", "/{}", "");
      new AccessLog().answered("v2", "getPetById", request, Response.of(200), 1_000_000);
      assertEquals(
          "192.0.2.1 GET /{} 200 0 B 1.000 ms getPetById id-{}",
          lines.list.getFirst().getFormattedMessage());
    } finally {
      logger.setLevel(null);
      logger.detachAppender(lines);
    }
  }
}
