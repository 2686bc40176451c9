package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Answer;
import petstore.support.Surfer;
import petstore.support.WebPage;

class AccountPageTest {
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
  void sessions_are_listed_and_can_be_ended() {
    Surfer here = shop.newcomer("lister");
    Surfer there = shop.signedIn("lister", PageShop.PASSWORD);
    WebPage page = here.open("/account");
    assertEquals(2, count(page, "Firefox on Linux"));
    assertEquals(1, count(page, "This browser"));
    // the newest comes first: that of the other browser
    WebPage after = here.press(page, "End");
    assertTrue(after.text().contains("The session has ended."), after::text);
    assertEquals(1, count(after, "Firefox on Linux"));
    assertEquals("Sign in", there.open("/account").heading());
    assertEquals("New Comer", here.open("/account").heading());
  }

  @Test
  void who_ends_their_own_session_is_signed_out() {
    Surfer surfer = shop.newcomer("leaver");
    assertEquals("Sign in", surfer.press(surfer.open("/account"), "End").heading());
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    Surfer victim = shop.newcomer("owner");
    String session = victim.open("/account").form("End").values().getOrDefault("session", "");
    assertEquals(36, session.length());
    Surfer attacker = shop.newcomer("meddler");
    attacker.submit(attacker.open("/account").form("End").with("session", session));
    assertEquals("New Comer", victim.open("/account").heading());
    attacker.submit(attacker.open("/account").form("End").with("session", "x"));
    assertEquals("New Comer", attacker.open("/account").heading());
  }

  @Test
  void an_app_is_listed_with_what_it_may_do_and_ended_with_its_token() {
    Surfer surfer = shop.newcomer("app-user");
    assertTrue(surfer.open("/account").text().contains("None."));
    WebPage back = surfer.press(surfer.open(PageShop.old("scope", "read:pets read:user")), "Allow");
    String token = back.parameter("access_token");
    assertEquals(200, profile(token));
    WebPage page = surfer.open("/account");
    assertTrue(page.text().contains("The Old One"), page::text);
    assertTrue(page.text().contains("See the pets of the shop"), page::text);
    WebPage after = surfer.press(page, "End access");
    assertTrue(after.text().contains("The app has no access any more."), after::text);
    assertFalse(after.text().contains("The Old One"), after::text);
    assertEquals(401, profile(token));
  }

  @Test
  void what_a_browser_calls_itself_is_shown_as_text() {
    Surfer surfer = shop.newcomer("odd-browser").with("User-Agent", "<script>alert(1)</script>");
    PageShop.signIn(surfer, surfer.open("/sign-in"), "odd-browser", PageShop.PASSWORD);
    WebPage page = surfer.open("/account");
    assertFalse(page.html().contains("<script>"), page::html);
    assertTrue(page.text().contains("<script>alert(1)</script>"), page::text);
  }

  private static int profile(String token) {
    Answer answer =
        shop.server().client().send("GET /api/v1/user", "Authorization", "Bearer " + token);
    return answer.status();
  }

  private static int count(WebPage page, String text) {
    return page.html().split("<h3>[^<]*" + text + "|badge\">" + text, -1).length - 1;
  }
}
