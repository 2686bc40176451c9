package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.core.auth.BackOff;
import petstore.http.UrlText;
import petstore.support.Surfer;
import petstore.support.WebPage;

class SignInPageTest {
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
  void who_signs_in_sees_their_account() {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.open("/account");
    assertEquals("Sign in", page.heading());
    assertEquals("Casey Customer", PageShop.signIn(surfer, page).heading());
  }

  @Test
  void a_wrong_password_is_told_without_saying_what_is_wrong() {
    Surfer surfer = shop.visitor();
    WebPage known =
        PageShop.signIn(surfer, surfer.open("/sign-in"), "customer", "not their password");
    WebPage unknown = PageShop.signIn(surfer, surfer.open("/sign-in"), "nobody", "a password");
    assertEquals(401, known.status());
    assertEquals(401, unknown.status());
    assertTrue(known.html().contains("role=\"alert\""));
    assertEquals(known.text().replace("customer", "?"), unknown.text().replace("nobody", "?"));
    assertEquals("customer", known.form("Sign in").values().get("username"));
    assertEquals("", known.form("Sign in").values().get("password"));
    assertFalse(known.html().contains("not their password"));
    assertTrue(known.html().contains("<title>Error: Sign in - Petstore</title>"));
    assertFalse(surfer.cookies().containsKey("petstore_signin"));
  }

  @Test
  void nothing_typed_is_told_and_not_counted() {
    Surfer surfer = shop.visitor();
    for (int i = 0; i <= BackOff.MOST_FOR_ACCOUNT; i++) {
      assertEquals(422, PageShop.signIn(surfer, surfer.open("/sign-in"), "nothing", "").status());
    }
    assertEquals(401, PageShop.signIn(surfer, surfer.open("/sign-in"), "nothing", "x").status());
  }

  @Test
  void who_guesses_is_told_how_long_to_wait() {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.open("/sign-in");
    for (int i = 0; i < BackOff.MOST_FOR_ACCOUNT; i++) {
      page = PageShop.signIn(surfer, page, "guessed", "password " + i);
      assertEquals(401, page.status());
    }
    page = PageShop.signIn(surfer, page, "guessed", "one more");
    assertEquals(429, page.status());
    assertTrue(page.text().contains("Try again in 15 minutes."), page::text);
    int seconds = Integer.parseInt(page.answer().header("Retry-After").orElseThrow());
    assertTrue(seconds > 800 && seconds <= 900, "Retry-After: " + seconds);
    assertTrue(page.hasButton("Sign in"));
  }

  @Test
  void the_cookie_is_new_each_time_and_none_that_was_there_before() {
    Surfer surfer = shop.visitor();
    String planted = "A".repeat(43);
    surfer.cookies().put("petstore_signin", planted);
    assertEquals("Sign in", surfer.open("/account").heading());
    PageShop.signIn(surfer, surfer.open("/sign-in"));
    String first = surfer.cookies().get("petstore_signin");
    assertNotEquals(planted, first);
    PageShop.signIn(surfer, surfer.open("/sign-in"));
    String second = surfer.cookies().get("petstore_signin");
    assertNotEquals(first, second);
    Surfer thief = shop.visitor();
    thief.cookies().put("petstore_signin", first);
    assertEquals("Sign in", thief.open("/account").heading(), "the session before has ended");
    thief.cookies().put("petstore_signin", planted);
    assertEquals("Sign in", thief.open("/account").heading());
  }

  @Test
  void of_two_cookies_none_is_believed() {
    Surfer surfer = shop.customer();
    String own = surfer.cookies().get("petstore_signin");
    Surfer other = shop.staff();
    String planted = other.cookies().get("petstore_signin");
    surfer.cookies().put("petstore_signin", own + "; petstore_signin=" + planted);
    assertEquals("Sign in", surfer.open("/account").heading());
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.open("/sign-in");
    String form = page.answer().header("Set-Cookie").orElseThrow();
    assertTrue(
        form.matches("petstore_form=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"), form);
    var values = page.form("Sign in").values();
    String sent =
        Surfer.encoded(
            new TreeMap<>(
                Map.of(
                    "form_token",
                    values.getOrDefault("form_token", ""),
                    "username",
                    "customer",
                    "password",
                    InProcess.CUSTOMER_PASSWORD)));
    var answer =
        shop.server()
            .client()
            .sendText(
                "POST /sign-in",
                sent,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                form.split(";")[0]);
    assertEquals(303, answer.status(), answer::toString);
    List<String> cookies = answer.headers().getOrDefault("set-cookie", List.of());
    assertTrue(
        cookies
            .getFirst()
            .matches(
                "petstore_signin=[A-Za-z0-9_-]{43,}; Path=/; HttpOnly; SameSite=Lax;"
                    + " Max-Age=43200"),
        cookies::toString);
    assertTrue(cookies.getLast().startsWith("petstore_form=;"), cookies::toString);
  }

  @Test
  void who_signs_out_is_signed_out() {
    Surfer surfer = shop.customer();
    String cookie = surfer.cookies().get("petstore_signin");
    assertEquals("Sign out?", surfer.open("/sign-out").heading());
    WebPage page = surfer.press(surfer.open("/account"), "Sign out");
    assertEquals("You are signed out", page.heading());
    assertFalse(surfer.cookies().containsKey("petstore_signin"));
    Surfer thief = shop.visitor();
    thief.cookies().put("petstore_signin", cookie);
    assertEquals("Sign in", thief.open("/account").heading());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil.example",
        "@evil.example",
        "/account/../../evil",
        "/account//evil.example",
        "/authorize/x",
        "/authorizer",
        "/sign-out",
        "/t/x/account",
        "/account#x",
        "/account?x\r\nSet-Cookie: a=b",
        "/account?x y",
        "/account?%",
        "/account?\u00e4",
        " /account",
        "/ACCOUNT",
        "/%61ccount",
        ""
      })
  void who_signs_in_is_led_nowhere_else(String address) {
    Surfer surfer = shop.visitor();
    String target = "/sign-in?return=" + UrlText.encoded(address);
    WebPage page = surfer.open(target);
    assertEquals(200, page.status());
    assertFalse(page.html().contains("evil"), page::html);
    WebPage after = PageShop.signIn(surfer, page);
    assertEquals("/account", after.address().getPath());
    assertEquals(null, after.address().getRawQuery());
    WebPage posted =
        surfer.submit(
            new WebPage.Form(
                page.address().resolve(target), surfer.open("/sign-in").form("Sign in").values()),
            "username",
            "customer",
            "password",
            InProcess.CUSTOMER_PASSWORD);
    assertEquals("/account", posted.address().getPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/device", "/device?user_code=BCDF-GHJK", "/account", "/account?ended=app"})
  void who_signs_in_is_led_where_they_wanted_to_go(String address) {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.open("/sign-in?return=" + UrlText.encoded(address));
    WebPage after = PageShop.signIn(surfer, page);
    assertEquals(address, after.address().toString().substring(shop.server().publicUrl().length()));
  }

  @Test
  void of_two_return_addresses_none_counts() {
    Surfer surfer = shop.visitor();
    WebPage page = surfer.open("/sign-in?return=/device&return=/authorize");
    assertEquals("/account", PageShop.signIn(surfer, page).address().getPath());
  }

  @Test
  void each_shop_has_its_own_users_and_its_own_cookie() {
    String tenant = "0197f7a2-0000-7000-8000-00000000000b";
    Surfer surfer = shop.customer();
    WebPage page = surfer.open("/t/" + tenant + "/account");
    assertEquals("Sign in", page.heading());
    assertEquals("/t/" + tenant + "/sign-in", page.address().getPath());
    WebPage signUp = surfer.click(page, "Create an account");
    assertEquals("/t/" + tenant + "/sign-up", signUp.address().getPath());
    WebPage account =
        surfer.press(
            signUp,
            "Create account",
            "firstName",
            "Tess",
            "lastName",
            "Tenant",
            "email",
            "tess@example.com",
            "username",
            "tess",
            "password",
            PageShop.PASSWORD);
    assertEquals("/t/" + tenant + "/account", account.address().getPath());
    assertEquals("Tess Tenant", account.heading());
    assertTrue(surfer.cookies().containsKey("petstore_signin_" + tenant.replace("-", "")));
    assertEquals("Casey Customer", surfer.open("/account").heading());
    WebPage gone = surfer.press(account, "Sign out");
    assertEquals("/t/" + tenant + "/sign-out", gone.address().getPath());
    assertEquals("Casey Customer", surfer.open("/account").heading());
  }

  @Test
  void a_name_is_shown_as_text() {
    Surfer surfer = shop.visitor();
    WebPage page =
        PageShop.signIn(surfer, surfer.open("/sign-in"), "\"><script>alert(1)</script>", "x");
    assertFalse(page.html().contains("<script>"));
    assertEquals("\"><script>alert(1)</script>", page.form("Sign in").values().get("username"));
    assertEquals(Optional.empty(), page.answer().header("Location"));
  }
}
