package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;

/// Where browsers may be sent back to.
class RedirectUrisTest {
  private static final String PUBLIC_URL = "https://shop.example";

  private final RedirectUris uris = new RedirectUris(PUBLIC_URL);

  private static Client client(Optional<String> secretDigest, String... registered) {
    return new Client(
        "app",
        "App",
        secretDigest,
        Set.of(GrantKind.AUTHORIZATION_CODE),
        List.of(registered),
        Set.of(Scope.READ_PETS),
        Instant.EPOCH);
  }

  private boolean admits(String registered, String sent) {
    return uris.admit(client(Optional.empty(), registered), sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ok.example/cb",
        "https://ok.example",
        "https://ok.example:8443/a/b?x=1&y=https://evil.example",
        "https://[2001:db8::1]/cb",
        "com.example.app:/cb",
        "com.example.app://host/cb",
        "http://127.0.0.1/cb",
        "http://[::1]:8080/cb",
        "http://localhost",
        "/cb",
        "/"
      })
  void what_can_be_registered_is_admitted_as_it_stands(String uri) {
    assertEquals(List.of(), RedirectUris.faults(uri));
    assertTrue(admits(uri, uri.startsWith("/") ? PUBLIC_URL + uri : uri));
    assertFalse(uris.admit(client(Optional.empty()), uri), "a client without any");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // prefix and suffix
        "https://ok.example/c",
        "https://ok.example/cb/",
        "https://ok.example/cbx",
        "https://ok.example/cb/../evil",
        "https://ok.example/cb/%2e%2e/evil",
        "https://ok.example/%63b",
        "https://ok.example%2fcb",
        "https://ok.example/cb%2f",
        "https://ok.example/cb?",
        "https://ok.example/cb?x=1",
        "https://ok.example/cb;x",
        "https://ok.example//cb",
        "https://ok.example/cb ",
        " https://ok.example/cb",
        "https://ok.example/cb\r\nLocation: https://evil.example",
        "https://ok.example/cb\0",
        // fragments
        "https://ok.example/cb#",
        "https://ok.example/cb#x",
        // other hosts
        "https://evil.example/cb",
        "https://ok.example.evil.example/cb",
        "https://evil.ok.example/cb",
        "https://evilok.example/cb",
        "https://ok.example./cb",
        "https://*/cb",
        "https://ok.example\\@evil.example/cb",
        "https://evil.example\\.ok.example/cb",
        "https://evil.example/https://ok.example/cb",
        "//ok.example/cb",
        "https:ok.example/cb",
        "https:/ok.example/cb",
        "https:///ok.example/cb",
        // user information
        "https://ok.example@evil.example/cb",
        "https://user@ok.example/cb",
        "https://@ok.example/cb",
        "https://ok.example:443@evil.example@ok.example/cb",
        "https://evil.example%40ok.example/cb",
        // ports
        "https://ok.example:443/cb",
        "https://ok.example:/cb",
        "https://ok.example:8443/cb",
        // schemes and case
        "http://ok.example/cb",
        "HTTPS://ok.example/cb",
        "https://OK.example/cb",
        "https://ok.example/CB",
        "https://xn--ok-pja.example/cb",
        "https://оk.example/cb",
        "javascript://ok.example/cb",
        "/cb",
        "",
        "*"
      })
  void an_address_that_is_not_registered_to_the_letter_is_foreign(String sent) {
    assertFalse(admits("https://ok.example/cb", sent));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/cb, http://127.0.0.1:49152/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:1/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:65535/cb",
    "http://127.0.0.1:3000/cb, http://127.0.0.1/cb",
    "http://127.0.0.1:3000/cb, http://127.0.0.1:3001/cb",
    "http://localhost/cb?x=1, http://localhost:8080/cb?x=1",
    "http://[::1]/cb, http://[::1]:8080/cb",
    "http://localhost, http://localhost:8080"
  })
  void the_port_of_a_loopback_address_does_not_count(String registered, String sent) {
    assertTrue(admits(registered, sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/",
        "http://localhost:8080",
        "http://localhost:8080/cbx",
        "http://localhost:8080/cb/",
        "http://localhost:8080/cb/%2e%2e/cb",
        "http://localhost:8080/x/../cb",
        "http://localhost:8080//cb",
        "http://localhost:8080/CB",
        "http://localhost:8080/cb?x",
        "http://localhost:8080/cb#x",
        "http://localhost:8080/cb\n",
        "http://localhost:8080\\/cb",
        "http://localhost:/cb",
        "http://localhost:0/cb",
        "http://localhost:00080/cb",
        "http://localhost:65536/cb",
        "http://localhost:999999/cb",
        "http://localhost:-1/cb",
        "http://localhost:+80/cb",
        "http://localhost:80:81/cb",
        "http://localhost:8080@evil.example/cb",
        "http://localhost@evil.example:80/cb",
        "http://user@localhost:8080/cb",
        "http://a@b@localhost:8080/cb",
        "http://localhost.evil.example:8080/cb",
        "http://localhost.:8080/cb",
        "http://evil-localhost:8080/cb",
        "http://LOCALHOST:8080/cb",
        "HTTP://localhost:8080/cb",
        "https://localhost:8080/cb",
        "http://127.0.0.1:8080/cb",
        "http://[::1]:8080/cb",
        "http://127.1:8080/cb",
        "http://2130706433:8080/cb",
        "http://localhost%3a8080/cb"
      })
  void nothing_but_the_port_of_a_loopback_address_may_differ(String sent) {
    assertFalse(admits("http://localhost/cb", sent));
  }

  @ParameterizedTest
  @CsvSource({
    "https://localhost/cb, https://localhost:8443/cb",
    "com.example.app://localhost/cb, com.example.app://localhost:80/cb",
    "https://ok.example/cb, https://ok.example:8443/cb"
  })
  void the_port_of_any_other_address_counts(String registered, String sent) {
    assertFalse(admits(registered, sent));
  }

  @Test
  void a_path_is_at_the_public_url_of_the_server() {
    assertTrue(admits("/cb", "https://shop.example/cb"));
    for (String sent :
        List.of(
            "/cb",
            "https://shop.example",
            "https://shop.example/cb/",
            "https://shop.example/t/1/cb",
            "https://shop.example:443/cb",
            "https://shop.example.evil.example/cb",
            "http://shop.example/cb",
            "https://evil.example/cb",
            "//shop.example/cb")) {
      assertFalse(admits("/cb", sent), sent);
    }
    var local = new RedirectUris("http://localhost:8080");
    assertTrue(local.admit(client(Optional.empty(), "/cb"), "http://localhost:8080/cb"));
    assertFalse(
        local.admit(client(Optional.empty(), "/cb"), "http://localhost:8081/cb"),
        "the server has one port");
  }

  @Test
  void any_of_several_is_admitted() {
    Client client = client(Optional.empty(), "https://a.example/", "https://b.example/");
    assertTrue(uris.admit(client, "https://a.example/"));
    assertTrue(uris.admit(client, "https://b.example/"));
    assertFalse(uris.admit(client, "https://a.example/,https://b.example/"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, https://ok.example/cb, true",
    "true, http://localhost:1234/cb, false",
    "true, com.example.app:/cb, false",
    "true, http://shop.example/cb, false",
    "false, http://localhost:1234/cb, true",
    "false, https://ok.example/cb, true"
  })
  void who_has_no_secret_is_sure_at_an_address_of_https_only(
      boolean isPublic, String sent, boolean isSure) {
    Client client = client(isPublic ? Optional.empty() : Optional.of("00"), sent);
    assertEquals(isSure, uris.assure(client, sent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ok.example/cb                       | must be an absolute URI
          mailto:a@ok.example                 | must be an absolute URI
          javascript:alert(1)                 | must be an absolute URI
          com.example.app:cb                  | must be an absolute URI
          //evil.example/cb                   | must not begin with two slashes
          http://ok.example/cb                | must be of https
          http://127.0.0.2/cb                 | must be of https
          http://127.1/cb                     | must be a URI
          http://localhost.evil.example/cb    | must be of https
          http://LOCALHOST/cb                 | must be of https
          http://localhost:0/cb               | must be of https
          http://localhost:65536/cb           | must be of https
          https:///cb                         | must be of https
          https://ok.example:/cb              | must be of https
          https://ok.example:65536/cb         | must be of https
          HTTPS://ok.example/cb               | must be of https
          ftp://ok.example/cb                 | must be of https
          file:///etc/passwd                  | must be of https
          javascript:/alert(1)                | must be of https
          data:/text/html,x                   | must be of https
          myapp://cb                          | must be of https
          Com.Example.App:/cb                 | must be of https
          https://ok.example/cb#              | must not have a fragment
          https://ok.example/#x               | must not have a fragment
          /cb#x                               | must not have a fragment
          https://user@ok.example/cb          | must not have user information
          https://ok.example:x@evil.example/  | must not have user information
          http://user@localhost/cb            | must be of https
          https://a@b@ok.example/cb           | must be a URI
          https://ok.example/*                | must not have a wildcard
          https://*.ok.example/cb             | must be a URI
          https://ok_.example/cb              | must be a URI
          https://ok.example/../cb            | must not have . or ..
          https://ok.example/a/./cb           | must not have . or ..
          https://ok.example/..               | must not have . or ..
          https://ok.example/%2e%2e/cb        | must not have . or ..
          https://ok.example/.%2E/cb          | must not have . or ..
          https://ok.example/a%2fb            | must not have . or ..
          https://ok.example/a%5Cb            | must not have . or ..
          https://ok.example/a%0d%0ab         | must not have . or ..
          https://ok.example/a%00             | must not have . or ..
          /../cb                              | must not have . or ..
          https://ok.example/%zz              | must be a URI
          https://ok.example/a b              | must consist of visible ASCII
          https://ok.example\\@evil.example/  | must consist of visible ASCII
          /\\evil.example                     | must consist of visible ASCII
          https://ök.example/cb               | must consist of visible ASCII
          """)
  void what_is_dangerous_or_unclear_cannot_be_registered(String uri, String fault) {
    List<String> faults = RedirectUris.faults(uri.replace("\\\\", "\\"));
    assertTrue(faults.getFirst().startsWith(fault), faults::toString);
  }

  @Test
  void an_address_has_a_length() {
    String longest = "https://ok.example/" + "x".repeat(2_000 - 19);
    assertEquals(List.of(), RedirectUris.faults(longest));
    assertEquals(List.of("must have 1 to 2000 characters"), RedirectUris.faults(longest + "x"));
    assertEquals(List.of("must have 1 to 2000 characters"), RedirectUris.faults(""));
  }

  @Test
  void all_faults_are_told_at_once() {
    assertEquals(4, RedirectUris.faults("http://a@ok.example/../#x").size());
  }
}
