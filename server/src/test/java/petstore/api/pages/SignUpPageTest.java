package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.support.Surfer;
import petstore.support.WebPage;

class SignUpPageTest {
  private static PageShop shop;

  @BeforeAll
  static void open() {
    shop = PageShop.start();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void who_signs_up_is_signed_in_as_a_customer() {
    Surfer surfer = shop.newcomer("mira");
    assertEquals("New Comer", surfer.open("/account").heading());
    var user = shop.server().storage().users().find(Tenant.DEFAULT, "mira").orElseThrow();
    assertEquals(Role.CUSTOMER, user.role());
    assertEquals("mira@example.com", user.account().email());
    assertEquals("New Comer", shop.signedIn("mira", PageShop.PASSWORD).open("/account").heading());
  }

  @Test
  void who_signs_up_on_the_way_to_an_app_goes_on_to_it() {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.click(surfer.open(PageShop.app()), "Create an account");
    assertTrue(page.text().contains("to go on to The App"), page::text);
    WebPage consent =
        surfer.press(
            page,
            "Create account",
            "firstName",
            "Way",
            "lastName",
            "Farer",
            "email",
            "way@example.com",
            "username",
            "wayfarer",
            "password",
            PageShop.PASSWORD);
    assertTrue(consent.text().contains("Signed in as wayfarer"), consent::text);
  }

  @Test
  void all_that_is_wrong_is_told_at_once_beside_its_field() {
    Surfer surfer = shop.visitor();
    WebPage page =
        surfer.press(
            surfer.open("/sign-up"),
            "Create account",
            "firstName",
            "",
            "lastName",
            "L".repeat(101),
            "email",
            "nowhere",
            "username",
            "a b",
            "password",
            "secret");
    assertEquals(422, page.status());
    assertTrue(page.text().contains("5 things have to be changed"), page::text);
    for (String field : new String[] {"firstName", "lastName", "email", "username", "password"}) {
      assertTrue(page.html().contains("id=\"" + field + "-fault\""), field);
      assertTrue(page.html().contains("aria-describedby=\"" + field + "-fault"), field);
    }
    Map<String, String> kept = page.form("Create account").values();
    assertEquals("a b", kept.get("username"));
    assertEquals("nowhere", kept.get("email"));
    assertEquals("", kept.get("password"));
    assertFalse(page.html().contains("secret"));
    assertTrue(shop.server().storage().users().find(Tenant.DEFAULT, "a b").isEmpty());
  }

  @Test
  void a_name_that_is_taken_is_told() {
    shop.newcomer("taken");
    Surfer surfer = shop.visitor();
    WebPage page =
        surfer.press(
            surfer.open("/sign-up"),
            "Create account",
            "firstName",
            "A",
            "lastName",
            "B",
            "email",
            "TAKEN@example.com",
            "username",
            "Taken",
            "password",
            PageShop.PASSWORD);
    assertEquals(409, page.status());
    assertTrue(page.html().contains("id=\"username-fault\">Is another user&#39;s."), page::html);
    assertTrue(page.html().contains("id=\"email-fault\""));
    assertFalse(surfer.cookies().containsKey("petstore_signin"));
  }

  @Test
  void browsers_know_what_to_fill_in() {
    String html = shop.visitor().open("/sign-up").html();
    for (String token :
        new String[] {"given-name", "family-name", "email", "username", "new-password"}) {
      assertTrue(html.contains("autocomplete=\"" + token + "\""), token);
    }
  }
}
