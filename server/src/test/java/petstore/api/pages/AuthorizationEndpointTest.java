package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Authorizations;
import petstore.core.oauth.GrantKind;
import petstore.support.Surfer;
import petstore.support.WebPage;

class AuthorizationEndpointTest {
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
  void somebody_signs_in_allows_it_and_the_client_has_a_code() {
    shop.newcomer("first");
    Surfer surfer = shop.visitor();
    WebPage signIn = surfer.open(PageShop.app());
    assertEquals("Sign in", signIn.heading());
    assertTrue(signIn.text().contains("to go on to The App"), signIn::text);
    WebPage consent = PageShop.signIn(surfer, signIn, "first", PageShop.PASSWORD);
    assertEquals("Let The App use your account?", consent.heading());
    assertTrue(consent.text().contains("See the pets of the shop"));
    assertTrue(consent.text().contains("Signed in as first"));
    assertTrue(consent.text().contains("app.example"));
    WebPage back = surfer.press(consent, "Allow");
    assertEquals(303, back.status());
    assertTrue(back.address().toString().startsWith("https://app.example/back?code="));
    assertEquals("s1", back.parameter("state"));
    assertEquals(shop.server().publicUrl(), back.parameter("iss"));
    assertTrue(back.parameter("code").length() >= 43);
  }

  @Test
  void who_denies_is_sent_back_without_a_code() {
    Surfer surfer = shop.newcomer("denier");
    WebPage back = surfer.press(surfer.open(PageShop.app()), "Deny");
    assertEquals("access_denied", back.parameter("error"));
    assertEquals("s1", back.parameter("state"));
    assertEquals("", back.parameter("code"));
    WebPage again = surfer.open(PageShop.app());
    assertTrue(again.hasButton("Allow"), "a no is not remembered");
  }

  @Test
  void a_form_without_a_decision_is_a_no() {
    Surfer surfer = shop.newcomer("undecided");
    WebPage back = surfer.submit(surfer.open(PageShop.app()).form("Allow").without("decision"));
    assertEquals("access_denied", back.parameter("error"));
  }

  @Test
  void what_was_agreed_to_is_not_asked_again_but_more_is() {
    Surfer surfer = shop.newcomer("rememberer");
    assertFalse(surfer.press(surfer.open(PageShop.app()), "Allow").parameter("code").isEmpty());
    WebPage again = surfer.open(PageShop.app());
    assertEquals("app.example", again.address().getHost());
    assertFalse(again.parameter("code").isEmpty());
    assertTrue(surfer.open(PageShop.app("scope", "read:pets read:orders")).hasButton("Allow"));
    assertTrue(surfer.open(PageShop.app("prompt", "consent")).hasButton("Allow"));
  }

  @Test
  void a_program_on_the_computer_is_asked_about_each_time() {
    Surfer surfer = shop.newcomer("careful");
    String tool = PageShop.app("client_id", PageShop.TOOL, "redirect_uri", PageShop.TOOL_BACK);
    WebPage page = surfer.open(tool);
    assertTrue(page.text().contains("Nobody can tell"), page::text);
    assertFalse(surfer.press(page, "Allow").parameter("code").isEmpty());
    assertTrue(surfer.open(tool).hasButton("Allow"));
    assertTrue(
        surfer
            .open(
                PageShop.app(
                    "client_id", PageShop.TOOL, "redirect_uri", "http://127.0.0.1:60001/back"))
            .hasButton("Allow"));
  }

  @Test
  void a_client_with_a_secret_needs_no_challenge_and_its_query_is_kept() {
    Surfer surfer = shop.newcomer("botowner");
    String bot =
        PageShop.app(
            "client_id",
            PageShop.BOT,
            "redirect_uri",
            PageShop.BOT_BACK,
            "code_challenge",
            "",
            "code_challenge_method",
            "");
    WebPage page = surfer.open(bot);
    assertTrue(page.text().contains("it has a secret of its own"), page::text);
    WebPage back = surfer.press(page, "Allow");
    assertEquals("petstore", back.parameter("from"));
    assertFalse(back.parameter("code").isEmpty());
  }

  @Test
  void what_the_role_lacks_is_shown_and_left_out() {
    Surfer surfer = shop.newcomer("customer2");
    WebPage page = surfer.open(PageShop.app("scope", "read:pets write:pets"));
    String text = page.text();
    assertTrue(text.indexOf("Left out") < text.indexOf("Add, change and remove pets"), text);
    assertTrue(text.indexOf("See the pets of the shop") < text.indexOf("Left out"), text);
    String staff = shop.staff().open(PageShop.app("scope", "read:pets write:pets")).text();
    assertFalse(staff.contains("Left out"), staff);
    assertTrue(staff.contains("Add, change and remove pets"), staff);
  }

  @Test
  void who_has_nothing_of_it_is_not_asked() {
    WebPage back = shop.customer().open(PageShop.app("scope", "write:pets"));
    assertEquals("access_denied", back.parameter("error"));
  }

  @Test
  void no_scope_asks_for_all_that_the_client_may_have() {
    String text = shop.newcomer("generous").open(PageShop.app("scope", "")).text();
    for (Scope scope : Scope.values()) {
      String words = ScopeWords.of(scope, Role.CUSTOMER);
      assertTrue(text.contains(words), words + " in " + text);
    }
  }

  @Test
  void the_old_way_is_called_obsolete_and_gives_a_token_behind_the_fragment() {
    Surfer surfer = shop.newcomer("oldtimer");
    WebPage page = surfer.open(PageShop.old());
    assertTrue(page.text().contains("obsolete"), page::text);
    assertTrue(page.text().contains("authorization code with PKCE"), page::text);
    WebPage back = surfer.press(page, "Allow");
    assertEquals(null, back.address().getRawQuery());
    assertTrue(back.address().toString().startsWith(PageShop.OLD_BACK + "#"));
    Map<String, String> told = back.parameters();
    assertEquals("Bearer", told.get("token_type"));
    assertEquals("3600", told.get("expires_in"));
    assertEquals("read:pets", told.get("scope"));
    assertEquals("s1", told.get("state"));
    assertEquals(shop.server().publicUrl(), told.get("iss"));
    int status =
        shop.server()
            .client()
            .send("GET /v2/pet/1", "Authorization", "Bearer " + told.get("access_token"))
            .status();
    assertEquals(200, status);
  }

  @Test
  void the_old_way_gives_nothing_without_being_asked_for_it_each_time() {
    String back = "https://old.example/back";
    shop.add("old-web", "The Old Page", false, GrantKind.IMPLICIT, back);
    String address = PageShop.old("client_id", "old-web", "redirect_uri", back);
    Surfer surfer = shop.customer();
    WebPage given = surfer.press(surfer.open(address), "Allow");
    assertTrue(given.address().getRawFragment().contains("access_token="), given::toString);
    assertTrue(surfer.open(address).hasButton("Allow"));
    assertEquals("consent_required", surfer.open(address + "&prompt=none").parameter("error"));
  }

  @Test
  void a_client_may_post_what_it_asks_for_from_its_own_page() {
    Surfer surfer = shop.newcomer("poster").with("Origin", "https://app.example");
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : PageShop.app("state", "a&b c").split("\\?")[1].split("&")) {
      parameters.put(
          pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
    }
    parameters.put("client_secret", "not for an address");
    WebPage page = surfer.post("/authorize", parameters);
    assertEquals("Let The App use your account?", page.heading());
    assertFalse(page.address().toString().contains("secret"), page::toString);
    assertTrue(page.address().getRawQuery().contains("state=a%26b%20c"), page::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "login, Sign in",
    "select_account, Sign in",
    "login consent, Sign in",
    "create, Create an account",
    "consent, Let The App use your account?"
  })
  void a_client_says_which_page_is_shown(String prompt, String heading) {
    Surfer surfer = shop.newcomer("shown" + (prompt + heading).length());
    assertEquals(heading, surfer.open(PageShop.app("prompt", prompt)).heading());
  }

  @ParameterizedTest
  @CsvSource({"prompt, login", "prompt, select_account", "prompt, login consent", "max_age, 0"})
  void who_has_to_sign_in_again_does_so_once(String parameter, String value) {
    String name = "again" + (parameter + value).length();
    Surfer surfer = shop.newcomer(name);
    String before = surfer.cookies().get("petstore_signin");
    WebPage page = surfer.open(PageShop.app(parameter, value));
    assertEquals("Sign in", page.heading());
    assertTrue(page.text().contains("You are signed in as " + name + ""), page::text);
    WebPage consent = PageShop.signIn(surfer, page, name, PageShop.PASSWORD);
    assertTrue(consent.hasButton("Allow"), consent::toString);
    assertNotEquals(before, surfer.cookies().get("petstore_signin"));
    assertFalse(surfer.press(consent, "Allow").parameter("code").isEmpty());
  }

  @Test
  void a_sign_in_that_is_fresh_enough_is_good() {
    assertTrue(shop.newcomer("fresh").open(PageShop.app("max_age", "600")).hasButton("Allow"));
  }

  @Test
  void a_hint_fills_in_the_name() {
    WebPage page = shop.visitor().open(PageShop.app("login_hint", "mira\"><script>"));
    assertEquals("mira\"><script>", page.form("Sign in").values().get("username"));
    assertFalse(page.html().contains("<script>"));
  }

  @Test
  void without_a_page_who_is_not_signed_in_cannot_go_on() {
    WebPage back = shop.visitor().open(PageShop.app("prompt", "none"));
    assertEquals("login_required", back.parameter("error"));
    assertEquals("s1", back.parameter("state"));
  }

  @Test
  void without_a_page_nobody_agrees_to_anything_new() {
    Surfer surfer = shop.newcomer("silent");
    String silently = PageShop.app("prompt", "none");
    assertEquals("consent_required", surfer.open(silently).parameter("error"));
    surfer.press(surfer.open(PageShop.app()), "Allow");
    assertFalse(surfer.open(silently).parameter("code").isEmpty());
    String more = PageShop.app("prompt", "none", "scope", "read:pets read:user");
    assertEquals("consent_required", surfer.open(more).parameter("error"));
    String fresh = PageShop.app("prompt", "none", "max_age", "0");
    assertEquals("login_required", surfer.open(fresh).parameter("error"));
    String nothing = PageShop.app("prompt", "none", "scope", "write:pets");
    assertEquals("access_denied", surfer.open(nothing).parameter("error"));
  }

  @Test
  void a_client_that_expects_a_user_gets_no_other() {
    Surfer expected = shop.newcomer("expected");
    String openid = PageShop.app("scope", "openid");
    WebPage back = expected.press(expected.open(openid), "Allow");
    String hint = idToken(back.parameter("code"));
    String silently = PageShop.app("scope", "openid", "prompt", "none", "id_token_hint", hint);
    assertFalse(expected.open(silently).parameter("code").isEmpty());
    Surfer other = shop.newcomer("unexpected");
    other.press(other.open(openid), "Allow");
    assertEquals("login_required", other.open(silently).parameter("error"));
    WebPage signIn = other.open(PageShop.app("scope", "openid", "id_token_hint", hint));
    assertEquals("Sign in", signIn.heading());
    WebPage after = PageShop.signIn(other, signIn, "expected", PageShop.PASSWORD);
    assertFalse(after.parameter("code").isEmpty(), after::toString);
  }

  private static String idToken(String code) {
    var oauth = shop.core().oauth();
    var given =
        assertInstanceOf(
            Authorizations.Redemption.Given.class,
            oauth
                .authorizations()
                .redeem(
                    Tenant.DEFAULT,
                    oauth.clients().find(Tenant.DEFAULT, PageShop.APP).orElseThrow(),
                    code,
                    PageShop.APP_BACK,
                    Optional.of(PageShop.VERIFIER)));
    String issuer = shop.server().publicUrl();
    return oauth.idTokens().write(issuer, given.tokens(), Optional.empty()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
  void without_a_page_nobody_goes_on_as_somebody_who_is_not_sure(String hint) {
    Surfer surfer = shop.customer();
    WebPage back = surfer.open(PageShop.app("prompt", "none", "id_token_hint", hint));
    assertEquals("login_required", back.parameter("error"));
  }

  @Test
  void somebody_else_can_sign_in_instead() {
    Surfer surfer = shop.newcomer("instead");
    WebPage page = surfer.click(surfer.open(PageShop.app()), "Not you?");
    WebPage consent = PageShop.signIn(surfer, page, "staff", InProcess.STAFF_PASSWORD);
    assertTrue(consent.text().contains("Signed in as staff"), consent::text);
  }

  @Test
  void a_name_of_a_client_is_shown_as_text() {
    shop.add(
        "rude",
        "<script>alert(1)</script>\" onload=\"",
        false,
        GrantKind.AUTHORIZATION_CODE,
        "https://rude.example/back");
    String rude = PageShop.app("client_id", "rude", "redirect_uri", "https://rude.example/back");
    WebPage signIn = shop.visitor().open(rude);
    assertFalse(signIn.html().contains("<script"), signIn::html);
    WebPage consent = shop.customer().open(rude + "&nonce=%22%3E%3Cscript%3E");
    assertFalse(consent.html().contains("<script"), consent::html);
    assertTrue(consent.text().contains("<script>alert(1)</script>\" onload=\""));
  }
}
