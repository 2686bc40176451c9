package petstore.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which addresses are one client's.
final class ClientNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::1, 0000000000000000/64",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:DB8:1:2::, 20010db800010002/64",
    "2001:db8:1:3::9, 20010db800010003/64",
    "fe80::1%1, fe80000000000000/64",
    "'', ''",
    "-, -",
    "unix:/tmp/socket, unix:/tmp/socket",
    "localhost, localhost",
  })
  void an_address_belongs_to_a_network(String address, String network) {
    assertEquals(network, ClientNetwork.of(address).name());
  }
}
