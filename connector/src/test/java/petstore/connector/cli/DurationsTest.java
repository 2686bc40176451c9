package petstore.connector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  private static final Option TIMEOUT = Option.taking("--timeout", "DURATION", "");

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "30, PT30S", "2m, PT2M", "1h, PT1H"})
  void a_number_has_a_unit_or_counts_seconds(String typed, Duration meant) throws UsageException {
    assertEquals(meant, Durations.of(TIMEOUT, typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0s", "-1s", "1.5s", "1 s", "1d", "s", "9999999999s"})
  void anything_else_is_refused(String typed) {
    assertEquals(
        "--timeout: '" + typed + "' is no duration such as 500ms, 30s or 2m",
        assertThrows(UsageException.class, () -> Durations.of(TIMEOUT, typed)).getMessage());
  }
}
