package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.support.TestRequest;

class CookieTest {
  private static final String SECRET = "s".repeat(43);

  @Test
  void over_tls_a_cookie_is_bound_to_the_host() {
    var cookies = new Cookies("https://shop.example");
    assertEquals(
        "__Host-petstore_signin="
            + SECRET
            + "; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600",
        cookies.signIn(TestRequest.get("/").build()).set(SECRET, Duration.ofHours(1)).value());
    assertEquals(
        "__Host-petstore_form=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0",
        cookies.form().forget().value());
  }

  @Test
  void each_shop_has_its_own() {
    var cookies = new Cookies("http://localhost:8080");
    var tenant = new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-00000000000a"));
    assertEquals("petstore_signin", cookies.signIn(TestRequest.get("/").build()).name());
    assertEquals(
        "petstore_signin_0197f7a200007000800000000000000a",
        cookies.signIn(TestRequest.get("/").about(tenant).build()).name());
  }

  @Test
  void it_is_found_among_others() {
    var cookie = new Cookie("petstore_form", false);
    Request request =
        TestRequest.get("/")
            .with("Cookie", "a=b; petstore_forms=" + "x".repeat(43) + "; petstore_form=" + SECRET)
            .build();
    assertEquals(Optional.of(SECRET), cookie.value(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"petstore_form=", "petstore_form=short", "petstore_form=\"a\"", "x"})
  void what_is_no_secret_is_not_looked_at(String header) {
    Request request = TestRequest.get("/").with("Cookie", header).build();
    assertEquals(Optional.empty(), new Cookie("petstore_form", false).value(request));
  }

  @Test
  void of_two_that_differ_none_counts() {
    String two = "petstore_form=" + SECRET + "; petstore_form=" + "t".repeat(43);
    Request request = TestRequest.get("/").with("Cookie", two).build();
    assertEquals(Optional.empty(), new Cookie("petstore_form", false).value(request));
  }
}
