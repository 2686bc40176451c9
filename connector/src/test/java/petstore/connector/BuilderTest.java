package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.connector.Inputs.json;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.connector.connection.ApiKey;
import petstore.connector.runtime.FileContent;
import petstore.connector.support.RecordingServer;

/// What a connector is made of is checked before it is there.
@SuppressWarnings("NullAway") // what others hand in may be null
class BuilderTest {
  @Test
  void nothing_may_be_null() {
    Map<String, UnaryOperator<PetstoreConnector.Builder>> settings =
        Map.of(
            "baseUri", builder -> builder.baseUri(null),
            "credentials", builder -> builder.credentials(null),
            "timeout", builder -> builder.timeout(null),
            "connectTimeout", builder -> builder.connectTimeout(null),
            "clock", builder -> builder.clock(null),
            "files", builder -> builder.files(null),
            "listener", builder -> builder.listener(null));

    settings.forEach((name, setting) ->
        assertNames(name, () -> setting.apply(PetstoreConnector.builder()).build()));
  }

  @Test
  void what_is_run_may_not_be_null() {
    PetstoreConnector connector = PetstoreConnector.builder().build();

    assertNames("action", () -> connector.run(null, json("{}")));
    assertNames("input", () -> connector.run("getInventory", null));
    assertNames("file", () -> connector.uploadFile(1, null, (Path) null));
    assertNames("content", () -> connector.uploadFile(1, null, (FileContent) null));
    assertNames("stream", () -> new FileContent(null, 1));
  }

  private static void assertNames(String name, Executable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call, name).getMessage());
  }

  @Test
  void a_time_out_is_longer_than_nothing() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
      PetstoreConnector.Builder builder = PetstoreConnector.builder();
      assertThrows(IllegalArgumentException.class, () -> builder.timeout(none).build());
      assertThrows(IllegalArgumentException.class, () -> builder.connectTimeout(none).build());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "schlüssel"})
  void a_time_out_may_be_for_ever(String key) {
    Duration ever = ChronoUnit.FOREVER.getDuration();
    try (RecordingServer server = RecordingServer.start()) {
      PetstoreConnector connector =
          PetstoreConnector.builder()
              .baseUri(server.baseUri())
              .credentials(ApiKey.of(key))
              .timeout(ever)
              .connectTimeout(ever)
              .build();

      assertTrue(connector.getInventory().isEmpty());
    }
  }
}
