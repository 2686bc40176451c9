package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://app.example/back, https://app.example",
    "https://app.example:8443/a;b?c;d, https://app.example:8443",
    "'https://app.example/a,b?script-src,*', https://app.example",
    "http://127.0.0.1:51234/back, http://127.0.0.1:51234",
    "http://localhost/back, http://localhost",
    "http://[::1]:51234/back, http:",
    "example.app:/back, example.app:",
    "example.app://script-src;/back, example.app:"
  })
  void a_policy_has_its_origin_or_its_scheme_and_nothing_more(String uri, String source) {
    assertEquals(source, address(uri).source());
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/back, app.example",
    "https://app.example:8443/back, app.example:8443",
    "http://127.0.0.1:51234/back, 127.0.0.1:51234",
    "http://[::1]:51234/back, [::1]:51234",
    "example.app:/back, example.app:",
    "example.app://shop.example/back, example.app:",
    "example.app://shop.example:443/, example.app:"
  })
  void people_see_the_host_that_it_leads_to_or_that_it_is_a_program(String uri, String shown) {
    assertEquals(shown, address(uri).host());
  }

  private static ClientAddress address(String uri) {
    return new ClientAddress(uri, false, Optional.of("s1"), "https://shop.example");
  }
}
