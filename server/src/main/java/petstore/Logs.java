package petstore;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log on stderr. It is set up here and not in a file, so that no start searches for one; found
/// as a service by the logging library.
public final class Logs extends ContextAwareBase implements Configurator {
  /// Libraries whose ordinary work is of no interest.
  private static final List<String> QUIET =
      List.of("org.eclipse.jetty", "org.flywaydb", "com.zaxxer.hikari");

  /// From now on, lines have this form.
  static void write(Config.Log.Format format) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      write(context, format);
    }
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    QUIET.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    write(context, Config.Log.Format.TEXT);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static void write(LoggerContext context, Config.Log.Format format) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(
        console(
            context,
            switch (format) {
              case TEXT -> new TextLines();
              case JSON -> new JsonLines();
            }));
  }

  private static Appender<ILoggingEvent> console(
      LoggerContext context, Encoder<ILoggingEvent> encoder) {
    encoder.setContext(context);
    encoder.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setName("stderr");
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    return console;
  }
}
