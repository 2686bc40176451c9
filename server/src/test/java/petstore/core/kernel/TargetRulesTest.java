package petstore.core.kernel;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.TargetRules.Reach;

class TargetRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "HTTPS://Shop.Example.COM/told?order=7",
        "https://example.com:443/",
        "https://example.com:8443/told",
        "https://hooks.example.com./told",
        "https://xn--bcher-kva.example/x",
        "https://8.8.8.8/told",
        "https://[2606:4700::1111]/told",
        "https://1a.example.com/"
      })
  void public_hosts_are_reached_by_https(String url) {
    assertEquals("", codes(url, Reach.PUBLIC));
    assertEquals("", codes(url, Reach.LOCAL));
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/, scheme_not_allowed",
    "http://localhost:3000/, scheme_not_allowed",
    "ftp://example.com/, scheme_not_allowed",
    "gopher://example.com/, scheme_not_allowed",
    "file:///etc/passwd, invalid_format",
    "'data:text/plain,x', invalid_format",
    "javascript:alert(1), invalid_format",
    "//example.com/, scheme_not_allowed",
    "/told, invalid_format",
    "https:///told, invalid_format",
    "https://, invalid_format",
    "https://exa mple.com/, invalid_format",
    "https://example.com\\@127.0.0.1/, invalid_format",
    "https://exämple.com/, invalid_format",
    "https://example.com/#part, invalid_format",
    "https://user@example.com/, credentials_not_allowed",
    "https://user:word@example.com/, credentials_not_allowed",
    "https://@example.com/, credentials_not_allowed"
  })
  void what_is_no_address_of_the_web_is_refused(String url, String code) {
    assertEquals(code, codes(url, Reach.PUBLIC));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 21, 22, 25, 53, 80, 110, 389, 445, 3306, 5432, 6379, 65_536, 9200, 11211, 27017
      })
  void ports_of_other_services_are_refused(int port) {
    assertEquals("port_not_allowed", codes("https://example.com:" + port + "/", Reach.PUBLIC));
    assertEquals(
        port == 80 ? "" : "port_not_allowed", codes("http://localhost:" + port + "/", Reach.LOCAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addresses_that_are_not_public_are_refused(String address) {
    String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
    assertEquals("address_not_allowed", codes("https://" + host + "/", Reach.PUBLIC));
    assertFalse(Reach.PUBLIC.admits(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "8.8.8.8",
        "::1",
        "fc00::1",
        "fd12:3456::1",
        "2606:4700::1111"
      })
  void this_machine_and_private_networks_are_reached_by_those_who_try_things_out(String address) {
    String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
    assertEquals("", codes("https://" + host + "/", Reach.LOCAL));
    assertEquals("", codes("http://" + host + ":8080/", Reach.LOCAL));
    assertTrue(Reach.LOCAL.admits(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "100.100.100.200",
        "168.63.129.16",
        "169.254.0.23",
        "169.254.169.254",
        "169.254.170.2",
        "192.0.0.192",
        "192.88.99.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::7f00:1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2001::1",
        "2002:a9fe:a9fe::",
        "fd00:ec2::254",
        "fd20:ce::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void some_addresses_are_reached_by_nobody(String address) {
    String host = address.indexOf(':') < 0 ? address : "[" + address + "]";
    assertEquals("address_not_allowed", codes("http://" + host + "/", Reach.LOCAL));
    assertEquals("address_not_allowed", codes("https://" + host + "/", Reach.PUBLIC));
    assertFalse(Reach.LOCAL.admits(InetAddress.ofLiteral(address)));
    assertFalse(Reach.PUBLIC.admits(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata",
        "metadata.google.internal",
        "METADATA.google.internal.",
        "metadata.goog",
        "metadata.tencentyun.com",
        "instance-data",
        "instance-data.ec2.internal"
      })
  void the_places_where_clouds_tell_secrets_are_not_named(String host) {
    assertEquals("address_not_allowed", codes("http://" + host + "/", Reach.LOCAL));
    assertEquals("address_not_allowed", codes("https://" + host + "/", Reach.PUBLIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:200::1",
        "2606:4700::1111",
        "3ffe::1"
      })
  void their_neighbours_are_public(String address) {
    assertTrue(Reach.PUBLIC.admits(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a.localhost",
        "localhost.localdomain",
        "printer.local",
        "metadata.google.internal",
        "router.lan",
        "nas.home.arpa",
        "intranet",
        "db",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0300.0250.0.1",
        "127.0.0.1.",
        "8.8.8.8.",
        "[fe80::1%25eth0]",
        "a..example.com",
        "-a.example.com"
      })
  void names_of_this_machine_and_its_network_are_refused(String host) {
    String codes = codes("https://" + host + "/", Reach.PUBLIC);
    assertTrue(codes.equals("address_not_allowed") || codes.equals("invalid_format"), codes);
  }

  @ParameterizedTest
  @CsvSource({
    "127.1, invalid_format",
    "127.0.1, invalid_format",
    "0x7f.1, invalid_format",
    "0x7f.0.0.1, invalid_format",
    "0x7f000001, address_not_allowed",
    "2130706433, address_not_allowed",
    "017700000001, address_not_allowed",
    "0177.0.0.1, address_not_allowed",
    "127.0.0.1., invalid_format",
    "127.0.0.256, invalid_format",
    "1.2.3, invalid_format",
    "①②⑦.0.0.1, invalid_format",
    "127。0。0。1, invalid_format",
    "%31%32%37.0.0.1, invalid_format",
    "[::ffff:127.0.0.1], address_not_allowed",
    "[::ffff:7f00:1], address_not_allowed",
    "[0:0:0:0:0:ffff:7f00:0001], address_not_allowed",
    "[::127.0.0.1], address_not_allowed",
    "[64:ff9b::127.0.0.1], address_not_allowed",
    "[fe80::1%25eth0], address_not_allowed"
  })
  void other_spellings_of_addresses_are_refused(String host, String code) {
    assertEquals(code, codes("https://" + host + "/", Reach.PUBLIC));
    assertEquals(code, codes("http://" + host + "/", Reach.LOCAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000/told",
        "https://127.0.0.1:8443/",
        "http://[::1]/",
        "http://localhost.:3000/",
        "http://LOCALHOST/",
        "http://nas/",
        "http://host.docker.internal:8080/",
        "http://example.com:80/"
      })
  void whoever_tries_things_out_may_reach_this_machine(String url) {
    assertEquals("", codes(url, Reach.LOCAL));
    assertFalse(codes(url, Reach.PUBLIC).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://localhost/, scheme_not_allowed",
    "gopher://localhost/, scheme_not_allowed",
    "file:///etc/passwd, invalid_format",
    "'data:text/plain,x', invalid_format",
    "http://user@localhost/, credentials_not_allowed",
    "http:///x, invalid_format"
  })
  void some_things_are_refused_everywhere(String url, String code) {
    assertEquals(code, codes(url, Reach.LOCAL));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2_001, 65_536})
  void an_address_has_a_length(int length) {
    String url = "https://example.com/" + "x".repeat(Math.max(0, length - 20));
    assertEquals("invalid_length", codes(length == 0 ? "" : url, Reach.PUBLIC));
    assertEquals("", codes("https://example.com/" + "x".repeat(1_980), Reach.PUBLIC));
  }

  private static String codes(String url, Reach reach) {
    return TargetRules.faults(url, "/callbackUrl", reach).stream()
        .map(Fault::code)
        .collect(joining(" "));
  }
}
