package petstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {
  @Test
  void a_text_line_has_time_level_logger_and_message() {
    String line = logged(new TextLines(), log -> log.info("pet {} was sold", 7));
    assertTrue(
        line.matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO test: pet 7 was sold\n"),
        line);
  }

  @Test
  void nothing_that_is_sent_begins_a_line_of_text() {
    String sent = "a\r\nb\u0085c\u2028d\u001b[31me\u0000";
    String line =
        logged(
            new TextLines(),
            log ->
                log.atInfo()
                    .addKeyValue("path", sent)
                    .setCause(new IllegalStateException(sent))
                    .log(sent));
    String escaped = "a\\u000d\\u000ab\\u0085c\\u2028d\\u001b[31me\\u0000";
    List<String> lines = line.lines().toList();
    assertTrue(lines.getFirst().endsWith("test: " + escaped + " path=" + escaped), line);
    assertEquals("    java.lang.IllegalStateException: " + escaped, lines.get(1));
    lines.stream().skip(1).forEach(row -> assertTrue(row.startsWith("    "), row));
  }

  @Test
  void steps_that_are_the_same_are_told_once() {
    var error = new IllegalStateException("outer", new IllegalArgumentException("inner"));
    String line = logged(new TextLines(), log -> log.error("failed", error));
    assertTrue(line.contains("\n    caused by java.lang.IllegalArgumentException: inner\n"), line);
    assertEquals(2, line.split("steps_that_are_the_same_are_told_once", -1).length);
  }

  @Test
  void an_event_in_json_is_one_line_with_all_that_was_said() {
    String line =
        logged(
            new JsonLines(),
            log ->
                log.atWarn()
                    .addKeyValue("status", 503)
                    .addKeyValue("path", "/v2/\"x\"\n")
                    .setCause(new IllegalStateException("a\nb"))
                    .log("over\r\nloaded"));
    assertEquals(line.length() - 1, line.indexOf('\n'));
    JsonNode event = JsonMapper.shared().readTree(line);
    assertEquals("WARN", event.get("level").stringValue());
    assertEquals("test", event.get("logger").stringValue());
    assertEquals("over\r\nloaded", event.get("message").stringValue());
    assertEquals(503, event.get("fields").get("status").intValue());
    assertEquals("/v2/\"x\"\n", event.get("fields").get("path").stringValue());
    assertTrue(
        event.get("error").stringValue().startsWith("java.lang.IllegalStateException: a\nb"));
    assertTrue(event.get("time").stringValue().endsWith("Z"));
  }

  @Test
  void half_a_character_does_not_break_the_line() {
    String line = logged(new JsonLines(), log -> log.info("\ud800"));
    assertEquals("?", JsonMapper.shared().readTree(line).get("message").stringValue());
  }

  @Test
  void libraries_are_quiet() {
    var context = new LoggerContext();
    new Logs().configure(context);
    assertFalse(context.getLogger("org.eclipse.jetty.server.Server").isInfoEnabled());
    assertFalse(context.getLogger("org.flywaydb.core").isInfoEnabled());
    assertFalse(context.getLogger("com.zaxxer.hikari.pool").isInfoEnabled());
    assertTrue(context.getLogger("petstore.api").isInfoEnabled());
    assertFalse(context.getLogger("petstore.api").isDebugEnabled());
  }

  private static String logged(Encoder<ILoggingEvent> lines, Consumer<Logger> what) {
    var text = new StringBuilder();
    var context = new LoggerContext();
    lines.start();
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            text.append(new String(lines.encode(event), StandardCharsets.UTF_8));
          }
        };
    appender.setContext(context);
    appender.start();
    Logger log = context.getLogger("test");
    log.setLevel(Level.INFO);
    log.addAppender(appender);
    what.accept(log);
    return text.toString();
  }
}
