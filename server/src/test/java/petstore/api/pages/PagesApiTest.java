package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.http.UrlText;
import petstore.support.Answer;
import petstore.support.WebPage;

/// What holds for all pages.
class PagesApiTest {
  private static PageShop shop;

  @BeforeAll
  static void open() {
    shop = PageShop.start();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  static Stream<String> pages() {
    return Stream.of(
        "/authorize",
        PageShop.app(),
        PageShop.old(),
        PageShop.app("scope", "x"),
        "/sign-in",
        "/sign-up",
        "/sign-out",
        "/device",
        "/account",
        "/account/nothing",
        "/t/nobody/account");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void browsers_are_told_what_they_may_do_with_a_page(String address) {
    protectedAnswer(shop.visitor().open(address).answer());
    protectedAnswer(shop.customer().open(address).answer());
  }

  private static void protectedAnswer(Answer answer) {
    String policy = answer.header("Content-Security-Policy").orElse("none");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'self'; img-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.contains("base-uri 'none'"), policy);
    assertTrue(policy.contains("form-action 'self'"), policy);
    assertFalse(policy.contains("script-src"), policy);
    assertEquals(Optional.of("DENY"), answer.header("X-Frame-Options"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("same-origin"), answer.header("Referrer-Policy"));
    assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"));
    assertEquals(Optional.empty(), answer.header("Cross-Origin-Opener-Policy"));
    assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Origin"));
    assertFalse(answer.body().contains("<script"));
    assertFalse(answer.body().contains("style="));
  }

  @Test
  void a_form_may_lead_to_the_client_that_the_user_goes_on_to() {
    assertTrue(target(PageShop.app(), true).endsWith("form-action 'self' https://app.example"));
    assertTrue(target(PageShop.app(), false).endsWith("form-action 'self' https://app.example"));
    assertTrue(target(PageShop.old(), true).endsWith(" http://localhost:51234"));
    String phone = PageShop.app("client_id", PageShop.PHONE, "redirect_uri", PageShop.PHONE_BACK);
    assertTrue(target(phone, true).endsWith("form-action 'self' example.phone.app:"));
    assertTrue(target("/sign-in", false).endsWith("form-action 'self'"));
    String foreign = "/sign-in?return=" + UrlText.encoded(PageShop.app("client_id", "nobody"));
    assertTrue(target(foreign, false).endsWith("form-action 'self'"));
  }

  private static String target(String address, boolean signedIn) {
    var surfer = signedIn ? shop.customer() : shop.visitor();
    return surfer.open(address).answer().header("Content-Security-Policy").orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_says_what_it_is(String address) {
    WebPage page = shop.customer().open(address);
    if (page.status() == 303) {
      return; // at the client
    }
    assertTrue(page.html().startsWith("<!doctype html>\n<html lang=\"en\""), page::html);
    assertTrue(page.html().contains(" - Petstore</title>"), page::html);
    assertEquals(2, page.html().split("<h1>", -1).length, "headings of the first level");
    assertFalse(page.html().contains("{{"), page::html);
    assertFalse(page.heading().isBlank());
  }

  @Test
  void every_field_has_a_label() {
    for (String address : new String[] {"/sign-in", "/sign-up"}) {
      String html = shop.visitor().open(address).html();
      long labels = html.split("<label for=", -1).length;
      long fields = html.split("<input id=", -1).length;
      assertTrue(fields > 1, address);
      assertEquals(fields, labels, address);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /sign-in", "DELETE /account", "PATCH /authorize"})
  void another_method_is_told_which_there_are(String target) {
    Answer page = shop.server().client().send(target, "Accept", "text/html");
    assertEquals(405, page.status());
    assertEquals(Optional.of("GET, HEAD, POST, OPTIONS"), page.header("Allow"));
    assertTrue(page.body().contains("<h1>"), page::body);
    Answer json = shop.server().client().send(target, "Accept", "application/json");
    assertEquals(Optional.of("application/problem+json"), json.header("Content-Type"));
  }

  @Test
  void links_of_a_page_that_is_not_there_lead_back_to_the_start() {
    WebPage page = shop.visitor().open("/account/a/b");
    assertEquals(404, page.status());
    assertTrue(page.html().contains("href=\"../../docs-assets/site.css?v="), page::html);
    assertEquals("../../", page.link("To the documentation"));
  }

  @Test
  void the_style_of_a_page_is_there() {
    for (String address : new String[] {"/sign-in", PageShop.old("client_id", "x")}) {
      WebPage page = shop.visitor().open(address);
      var links =
          Pattern.compile("(?:href|src)=\"([^\"]*docs-assets/[^\"]+)\"").matcher(page.html());
      int found = 0;
      while (links.find()) {
        String link = page.address().resolve(links.group(1)).getRawPath();
        assertEquals(200, shop.server().client().send("GET " + link).status(), link);
        found++;
      }
      assertTrue(found > 2, page::html);
    }
  }

  @Test
  void the_documentation_leads_to_the_account() {
    WebPage page = shop.visitor().open("/");
    assertEquals("account", page.link("Your account"));
  }
}
