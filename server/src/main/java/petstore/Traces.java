package petstore;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The trace of an error with its causes, a row for each step.
final class Traces {
  /// More causes than this are a circle, or of no use.
  private static final int MAX_CAUSES = 10;

  private Traces() {}

  static List<String> rows(@Nullable IThrowableProxy error) {
    var rows = new ArrayList<String>();
    int causes = 0;
    for (var cause = error; cause != null && causes++ < MAX_CAUSES; cause = cause.getCause()) {
      rows.add(
          (causes == 1 ? "" : "caused by ") + cause.getClassName() + ": " + cause.getMessage());
      StackTraceElementProxy[] steps = cause.getStackTraceElementProxyArray();
      // the last steps are those of the error above
      for (int i = 0; i < steps.length - cause.getCommonFrames(); i++) {
        rows.add(steps[i].getSTEAsString());
      }
    }
    return rows;
  }
}
