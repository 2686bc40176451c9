package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final TrustedProxies PROXIES =
      TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/9"));

  private static Request.Peer client(String connection, Map<String, List<String>> headers) {
    return PROXIES.client(InetAddress.ofLiteral(connection), Requests.headers(headers));
  }

  private static Request.Peer peer(String address, boolean loopback) {
    return new Request.Peer(address, loopback);
  }

  @Test
  void without_headers_the_client_is_the_connections() {
    assertEquals(peer("192.0.2.7", false), client("192.0.2.7", Map.of()));
    assertEquals(peer("127.0.0.1", true), client("127.0.0.1", Map.of()));
    assertEquals(peer("0:0:0:0:0:0:0:1", true), client("::1", Map.of()));
  }

  @Test
  void headers_from_others_are_ignored() {
    var spoofed =
        Map.of("X-Forwarded-For", List.of("127.0.0.1"), "Forwarded", List.of("for=127.0.0.1"));
    assertEquals(peer("192.0.2.7", false), client("192.0.2.7", spoofed));
    assertEquals(peer("11.0.0.1", false), client("11.0.0.1", spoofed));
    assertEquals(
        peer("127.0.0.1", true),
        TrustedProxies.of(List.of())
            .client(InetAddress.ofLiteral("127.0.0.1"), Requests.headers(spoofed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1 | 192.0.2.1",
        "203.0.113.9, 192.0.2.1 | 192.0.2.1",
        "127.0.0.1, 192.0.2.1, 10.1.2.3 | 192.0.2.1",
        "192.0.2.1:4711 | 192.0.2.1",
        "[2001:db8::1]:80 | 2001:db8:0:0:0:0:0:1",
        "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
        "192.0.2.1, fd00::5 | 192.0.2.1",
        "10.0.0.5, 10.0.0.6 | 10.0.0.5",
      })
  void the_client_is_the_right_most_address_that_is_not_trusted(String sent, String address) {
    assertEquals(
        peer(address, false), client("10.0.0.1", Map.of("X-Forwarded-For", List.of(sent))));
  }

  @Test
  void lines_are_read_in_their_order() {
    var lines = Map.of("X-Forwarded-For", List.of("192.0.2.1, 192.0.2.2", "192.0.2.3"));
    assertEquals(peer("192.0.2.3", false), client("10.0.0.1", lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "for=192.0.2.43 | 192.0.2.43",
        "For=\"[2001:db8:cafe::17]:4711\" | 2001:db8:cafe:0:0:0:0:17",
        "for=192.0.2.60;proto=http;by=203.0.113.43 | 192.0.2.60",
        "for=192.0.2.43, for=198.51.100.17;by=10.0.0.1 | 198.51.100.17",
        "by=\"a,b;for=1.2.3.4\";for=192.0.2.9 | 192.0.2.9",
        "for=198.51.100.1, for=10.0.0.9 | 198.51.100.1",
      })
  void the_standard_header_says_the_same(String sent, String address) {
    assertEquals(peer(address, false), client("10.0.0.1", Map.of("Forwarded", List.of(sent))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "", "localhost", "1.2.3.4.5", "[", "a:b:c"})
  void a_client_that_the_proxy_hides_is_never_this_machine(String hidden) {
    var classic = Map.of("X-Forwarded-For", List.of("192.0.2.1, " + hidden));
    assertEquals(peer("127.0.0.1", false), client("127.0.0.1", classic));
    var standard = Map.of("Forwarded", List.of("for=192.0.2.1, for=\"" + hidden + "\""));
    assertEquals(peer("127.0.0.1", false), client("127.0.0.1", standard));
  }

  @Test
  void headers_that_disagree_are_not_believed() {
    var made = Map.of("X-Forwarded-For", List.of("192.0.2.1"), "Forwarded", List.of("for=::1"));
    assertEquals(peer("127.0.0.1", false), client("127.0.0.1", made));
    var agreed =
        Map.of("X-Forwarded-For", List.of("192.0.2.1"), "Forwarded", List.of("for=192.0.2.1"));
    assertEquals(peer("192.0.2.1", false), client("127.0.0.1", agreed));
  }

  @Test
  void a_network_has_the_addresses_that_begin_with_its_bits() {
    Network network = Network.parse("172.16.0.0/12");
    assertTrue(network.contains(InetAddress.ofLiteral("172.31.255.255")));
    assertEquals(false, network.contains(InetAddress.ofLiteral("172.32.0.0")));
    assertEquals(false, network.contains(InetAddress.ofLiteral("::1")));
    assertTrue(Network.parse("0.0.0.0/0").contains(InetAddress.ofLiteral("8.8.8.8")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/x", ""})
  void what_is_no_network_is_refused(String text) {
    var complaint =
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(List.of(text)));
    assertTrue(String.valueOf(complaint.getMessage()).startsWith("\"" + text + "\" is neither"));
  }
}
