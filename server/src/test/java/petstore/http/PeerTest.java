package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:db8:1:2::9, 20010db800010002/64",
    "2001:db8:1:3::9, 20010db800010003/64",
    "::1, 0000000000000000/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "-, -"
  })
  void all_addresses_of_a_customer_are_one_network(String address, String network) {
    assertEquals(network, new Request.Peer(address, false).network());
  }
}
