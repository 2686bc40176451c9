package petstore.connector.cli;

import java.time.Duration;

/// How long something may take.
final class Timeouts {
  static final Option OF_AN_ACTION =
      Option.taking(
          "--timeout",
          "DURATION",
          "How long the action may take, such as 500ms, 30s or 2m; a plain number is seconds."
              + " Without it: 60s.");

  static final Option OF_A_PERSON =
      Option.taking(
          "--timeout", "DURATION", "How long to wait for the browser's answer. Without it: 5m.");

  private Timeouts() {}

  static Duration ofAction(Arguments arguments) throws UsageException {
    return Durations.of(OF_AN_ACTION, arguments.value(OF_AN_ACTION).orElse("60s"));
  }

  static Duration ofPerson(Arguments arguments) throws UsageException {
    return Durations.of(OF_A_PERSON, arguments.value(OF_A_PERSON).orElse("5m"));
  }
}
