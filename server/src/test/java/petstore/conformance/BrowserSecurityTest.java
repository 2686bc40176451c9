package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.support.Answer;
import petstore.support.Surfer;
import petstore.support.WebPage;

/// What browsers are told, and what they are kept from (RFC 9700 sections 4.2, 4.7, 4.12 and 4.16).
class BrowserSecurityTest {
  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// Pages, errors on pages, and redirects to the client with a code and with an error.
  static Stream<String> addresses() {
    return Stream.of(
        "/sign-in",
        "/sign-up",
        "/device",
        "/account",
        "/authorize",
        provider.first().request(),
        provider.first().request("prompt", "consent"),
        provider.first().request("prompt", "none"),
        provider.first().request("redirect_uri", "https://evil.example/"),
        provider.first().request("scope", "everything"),
        provider.tenants().request());
  }

  private static Stream<Answer> answers(String address) {
    return Stream.of(provider.visitor(), provider.signedIn())
        .map(surfer -> surfer.open(address).answer());
  }

  /// Section 4.2.4: no address is told to other sites.
  @ParameterizedTest
  @MethodSource("addresses")
  void no_page_tells_others_its_address(String address) {
    answers(address)
        .forEach(answer ->
            assertTrue(
                Set.of("no-referrer", "same-origin")
                    .contains(answer.header("Referrer-Policy").orElse("none")),
                answer::toString));
  }

  /// Section 4.2.4: no page has a part that is another site's.
  @ParameterizedTest
  @MethodSource("addresses")
  void no_page_loads_anything_from_elsewhere(String address) {
    answers(address)
        .forEach(answer -> {
          String policy = answer.header("Content-Security-Policy").orElse("none");
          assertTrue(policy.startsWith("default-src 'none'; style-src 'self'; img-src 'self';"));
          assertFalse(answer.body().matches("(?s).*\\b(src|srcset)=\"(https?:)?//.*"));
          assertFalse(answer.body().contains("<script"));
        });
  }

  /// Section 4.16: no page is shown inside another.
  @ParameterizedTest
  @MethodSource("addresses")
  void no_page_is_shown_inside_another(String address) {
    answers(address)
        .forEach(answer -> {
          assertEquals(Optional.of("DENY"), answer.header("X-Frame-Options"));
          String policy = answer.header("Content-Security-Policy").orElse("none");
          assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        });
  }

  /// Section 4.2 and 4.5.3: neither a page nor a redirect is kept.
  @ParameterizedTest
  @MethodSource("addresses")
  void no_page_is_kept(String address) {
    answers(address)
        .forEach(answer -> assertEquals(Optional.of("no-store"), answer.header("Cache-Control")));
  }

  /// Section 2.6: scripts of other sites read no page, and no answer of the authorization endpoint.
  @ParameterizedTest
  @MethodSource("addresses")
  void no_script_of_another_site_reads_a_page(String address) {
    for (Surfer surfer : List.of(provider.visitor(), provider.signedIn())) {
      Answer answer = surfer.with("Origin", "https://app.example").open(address).answer();
      assertTrue(cors(answer).isEmpty(), answer::toString);
    }
    String path = address.split("\\?")[0];
    Answer preflight =
        provider
            .server()
            .client()
            .send(
                "OPTIONS " + path,
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST");
    assertTrue(cors(preflight).isEmpty(), preflight::toString);
  }

  private static List<String> cors(Answer answer) {
    return answer.headers().keySet().stream()
        .filter(name -> name.startsWith("access-control-"))
        .toList();
  }

  /// Section 2.6: programs in browsers use the endpoints for programs, without cookies.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /token",
        "POST /refresh",
        "POST /revoke",
        "POST /introspect",
        "POST /device/authorize",
        "GET /userinfo",
        "GET /oauth/jwks",
        "GET /.well-known/openid-configuration",
        "GET /.well-known/oauth-authorization-server",
      })
  void the_endpoints_for_programs_take_any_origin_and_no_cookies(String target) {
    String[] words = target.split(" ");
    Answer preflight =
        provider
            .server()
            .client()
            .send(
                "OPTIONS " + words[1],
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                words[0]);
    Answer answer = provider.server().client().send(target, "Origin", "https://app.example");
    for (Answer one : List.of(preflight, answer)) {
      assertEquals(Optional.of("*"), one.header("Access-Control-Allow-Origin"), one::toString);
      assertEquals(Optional.empty(), one.header("Access-Control-Allow-Credentials"));
      assertEquals(Optional.empty(), one.header("Set-Cookie"));
    }
  }

  /// Section 4.12: a browser that posted a password, or a yes, goes on with GET.
  @Test
  void nothing_that_was_posted_is_posted_on() {
    Surfer surfer = provider.visitor();
    WebPage page = surfer.open(provider.first().request("prompt", "consent"));
    Answer signedIn =
        posted(
            surfer,
            page.form("Sign in")
                .with("username", "customer")
                .with("password", InProcess.CUSTOMER_PASSWORD));
    assertEquals(303, signedIn.status());
    Surfer inside = provider.signedIn();
    WebPage consent = inside.open(provider.first().request("prompt", "consent"));
    Answer allowed = posted(inside, consent.form("Allow"));
    assertEquals(303, allowed.status());
    assertTrue(allowed.header("Location").orElse("").contains("code="), allowed::toString);
    assertEquals(303, inside.post("/authorize", provider.first().parameters()).status());
  }

  // What answers a form itself, and not what comes after it.
  private static Answer posted(Surfer surfer, WebPage.Form form) {
    return provider
        .server()
        .client()
        .sendText(
            "POST " + form.action().getRawPath() + "?" + form.action().getRawQuery(),
            Surfer.encoded(form.values()),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html",
            "Cookie",
            surfer.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  /// Section 4.7 (CSRF): scripts and other sites have nothing of the cookies, with TLS and without.
  @Test
  void a_cookie_is_for_this_server_alone() {
    Surfer surfer = provider.visitor();
    WebPage page = surfer.open("/sign-in");
    checkCookies(page.answer());
    checkCookies(
        posted(
            surfer,
            new WebPage.Form(
                page.address().resolve("/sign-in?x=y"),
                page.form("Sign in")
                    .with("username", "customer")
                    .with("password", InProcess.CUSTOMER_PASSWORD)
                    .values())));
  }

  private static void checkCookies(Answer answer) {
    List<String> cookies = answer.headers().getOrDefault("set-cookie", List.of());
    assertFalse(cookies.isEmpty(), answer::toString);
    for (String cookie : cookies) {
      assertTrue(cookie.contains("; HttpOnly"), cookie);
      assertTrue(cookie.contains("; SameSite=Lax"), cookie);
      assertTrue(cookie.contains("; Path=/;"), cookie);
      assertFalse(cookie.contains("Domain="), cookie);
    }
  }

  /// Section 4.7 (CSRF): nobody says yes for a user, who does not have the form of their own page.
  @Test
  void a_yes_that_another_site_sends_is_no_yes() {
    Surfer surfer = provider.signedIn();
    WebPage.Form form = surfer.open(provider.first().request("prompt", "consent")).form("Allow");
    Surfer other = provider.signedIn();
    String token =
        other
            .open(provider.first().request("prompt", "consent"))
            .form("Allow")
            .values()
            .keySet()
            .stream()
            .filter(name -> !name.equals("decision"))
            .findFirst()
            .orElseThrow();
    assertEquals(403, surfer.submit(form.without(token)).status());
    assertEquals(403, other.submit(form).status());
    surfer.with("Origin", "https://evil.example");
    assertEquals(403, surfer.submit(form).status());
  }
}
