package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.Surfer;
import petstore.support.WebPage;

/// Forms that were not made for who sends them.
class FormsTest {
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
  void a_consent_without_its_token_gives_nothing() {
    Surfer surfer = shop.newcomer("tokenless");
    WebPage.Form form = surfer.open(PageShop.app()).form("Allow");
    refused(surfer.submit(form.without("form_token")));
    refused(surfer.submit(form.with("form_token", "")));
    refused(surfer.submit(form.with("form_token", "x".repeat(43))));
    refused(surfer.submit(form.with("form_token", "\u00e4")));
    assertFalse(surfer.submit(form).parameter("code").isEmpty());
  }

  @Test
  void a_consent_with_the_token_of_somebody_else_gives_nothing() {
    Surfer victim = shop.newcomer("victim");
    Surfer attacker = shop.newcomer("attacker");
    String token =
        attacker.open(PageShop.app()).form("Allow").values().getOrDefault("form_token", "");
    refused(victim.submit(victim.open(PageShop.app()).form("Allow").with("form_token", token)));
    assertEquals("consent_required", silent(victim));
  }

  @Test
  void a_consent_that_is_out_of_date_can_be_started_again() {
    Surfer surfer = shop.newcomer("slow");
    WebPage.Form form = surfer.open(PageShop.app()).form("Allow");
    PageShop.signIn(surfer, surfer.open("/sign-in"), "slow", PageShop.PASSWORD);
    WebPage page = surfer.submit(form);
    refused(page);
    assertEquals("This form is out of date", page.heading());
    assertTrue(surfer.click(page, "Start again").hasButton("Allow"));
    surfer.press(surfer.open("/account"), "Sign out");
    refused(surfer.submit(form));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost",
    "Origin, http://localhost.evil.example"
  })
  void a_form_from_another_site_does_nothing(String header, String value) {
    Surfer surfer = shop.newcomer("framed" + value.hashCode());
    WebPage.Form form = surfer.open(PageShop.app()).form("Allow");
    surfer.with(header, value);
    WebPage page = surfer.submit(form);
    refused(page);
    assertEquals("This form was sent by another site", page.heading());
    assertEquals("consent_required", silent(surfer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void a_form_from_this_site_is_taken(String site) {
    Surfer surfer =
        shop.newcomer("own" + site.length())
            .with("Sec-Fetch-Site", site)
            .with("Origin", shop.server().publicUrl());
    assertFalse(surfer.press(surfer.open(PageShop.app()), "Allow").parameter("code").isEmpty());
  }

  @Test
  void nobody_is_signed_in_by_another_site() {
    Surfer victim = shop.visitor();
    Map<String, String> attackers =
        Map.of("username", "customer", "password", InProcess.CUSTOMER_PASSWORD);
    refused(victim.post("/sign-in", attackers));
    WebPage.Form form = shop.visitor().open("/sign-in").form("Sign in");
    refused(victim.submit(form, "username", "customer", "password", InProcess.CUSTOMER_PASSWORD));
    victim.open("/sign-in");
    refused(victim.submit(form, "username", "customer", "password", InProcess.CUSTOMER_PASSWORD));
    assertFalse(victim.cookies().containsKey("petstore_signin"));
  }

  @Test
  void nobody_is_signed_up_or_out_by_another_site() {
    Surfer surfer = shop.customer();
    refused(surfer.post("/sign-out", Map.of()));
    refused(surfer.post("/sign-out", Map.of("form_token", "x")));
    assertEquals("Casey Customer", surfer.open("/account").heading());
    refused(shop.visitor().post("/sign-up", Map.of("username", "forged")));
    assertEquals(Optional.empty(), shop.server().storage().users().find(Tenant.DEFAULT, "forged"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account", "/device", "/sign-out"})
  void a_form_of_nobody_is_refused(String path) {
    refused(shop.visitor().post(path, Map.of("form_token", "x", "app", "app")));
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    assertEquals(415, post("{}", "Content-Type", "application/json").status());
    assertEquals(415, post("username=a").status());
    String form = "application/x-www-form-urlencoded";
    assertEquals(413, post("a=" + "a".repeat(16 * 1024), "Content-Type", form).status());
    assertEquals(400, post("username=%ff", "Content-Type", form).status());
    assertEquals(400, post("username=a&username=b", "Content-Type", form).status());
    assertEquals(415, post("username=a", "Content-Type", form + "; charset=utf-16").status());
  }

  private static Answer post(String body, String... headers) {
    return shop.server().client().sendText("POST /sign-in", body, headers);
  }

  private static String silent(Surfer surfer) {
    return surfer.open(PageShop.app("prompt", "none")).parameter("error");
  }

  private static void refused(WebPage page) {
    assertEquals(403, page.status(), page::toString);
    assertEquals(Optional.empty(), page.answer().header("Location"));
    assertTrue(page.text().contains("Nothing was done"), page::text);
  }
}
