package petstore.connector.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformBrowserTest {
  private static final URI ADDRESS = URI.create("http://localhost/oauth/authorize?a=b&c=d%20e");

  private final List<String> said = new ArrayList<>();
  private final List<List<String>> launched = new ArrayList<>();

  private void open(String system, Map<String, String> environment) {
    new PlatformBrowser(said::add, system, environment, launched::add).open(ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, DISPLAY, xdg-open",
    "FreeBSD, WAYLAND_DISPLAY, xdg-open",
    "Mac OS X, HOME, open",
    "Windows 11, HOME, 'rundll32 url.dll,FileProtocolHandler'"
  })
  void each_platform_opens_addresses_in_its_way(String system, String variable, String command) {
    open(system, Map.of(variable, "x"));
    assertEquals(List.of(command + " " + ADDRESS), List.of(String.join(" ", launched.get(0))));
    assertEquals(ADDRESS.toString(), launched.get(0).get(launched.get(0).size() - 1));
    assertEquals(ADDRESS.toString(), said.get(1));
  }

  @Test
  void without_a_display_the_address_is_only_said() {
    open("Linux", Map.of("TERM", "xterm"));
    assertEquals(List.of(), launched);
    assertEquals(ADDRESS.toString(), said.get(1));
  }

  @Test
  void an_opener_that_is_not_there_is_no_failure() {
    new PlatformBrowser(
            said::add,
            "Linux",
            Map.of("DISPLAY", ":0"),
            command -> {
              throw new IOException("not found");
            })
        .open(ADDRESS);
    assertEquals("(xdg-open cannot be started)", said.get(2));
  }

  @Test
  void programs_are_started() throws IOException {
    PlatformBrowser.start(List.of(System.getProperty("java.home") + "/bin/java", "--version"));
    List<String> missing = List.of("/there/is/no/browser");
    assertThrows(IOException.class, () -> PlatformBrowser.start(missing));
  }
}
