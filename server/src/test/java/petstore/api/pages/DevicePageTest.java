package petstore.api.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Client;
import petstore.core.oauth.Devices;
import petstore.support.Surfer;
import petstore.support.WebPage;

class DevicePageTest {
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
  void somebody_types_in_the_code_and_the_device_is_signed_in() {
    Devices.Begun device = begin(Scope.READ_PETS, Scope.WRITE_PETS);
    Surfer surfer = shop.visitor();
    WebPage page = PageShop.signIn(surfer, surfer.open("/device"));
    assertEquals("Connect a device", page.heading());
    String typed = device.userCode().toLowerCase(Locale.ROOT).replace("-", " ");
    WebPage consent = surfer.press(page, "Continue", "user_code", typed);
    assertEquals("Is this your device?", consent.heading());
    assertTrue(consent.text().contains("The Television"), consent::text);
    assertTrue(consent.text().contains(device.userCode()), consent::text);
    assertTrue(consent.text().contains("See the pets of the shop"), consent::text);
    assertTrue(consent.text().contains("Left out"), consent::text);
    assertEquals("Your device is connected", surfer.press(consent, "Allow").heading());
    var given = assertInstanceOf(Devices.Poll.Given.class, poll(device));
    assertEquals(Set.of(Scope.READ_PETS), given.tokens().scopes());
  }

  @Test
  void who_denies_is_told_so_and_the_device_too() {
    Devices.Begun device = begin(Scope.READ_PETS);
    Surfer surfer = shop.customer();
    WebPage consent = enter(surfer, device.userCode());
    assertEquals("Your device is not connected", surfer.press(consent, "Deny").heading());
    assertInstanceOf(Devices.Poll.Denied.class, poll(device));
    assertEquals(422, enter(surfer, device.userCode()).status());
  }

  @Test
  void a_code_in_the_address_is_filled_in_and_no_more() {
    Devices.Begun device = begin(Scope.READ_PETS);
    Surfer surfer = shop.visitor();
    WebPage page = PageShop.signIn(surfer, surfer.open("/device?user_code=" + device.userCode()));
    assertEquals("Connect a device", page.heading());
    assertEquals(device.userCode(), page.form("Continue").values().get("user_code"));
    assertFalse(page.text().contains("The Television"), page::text);
    assertTrue(surfer.press(page, "Continue").hasButton("Allow"));
  }

  @Test
  void a_code_is_shown_as_text() {
    Surfer surfer = shop.customer();
    WebPage page = surfer.open("/device?user_code=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertFalse(page.html().contains("<script>"), page::html);
    WebPage wrong = enter(surfer, "\"><script>alert(1)</script>");
    assertEquals(422, wrong.status());
    assertFalse(wrong.html().contains("<script>"), wrong::html);
    assertTrue(wrong.html().contains("role=\"alert\""));
  }

  @Test
  void a_decision_without_a_code_is_none() {
    Devices.Begun device = begin(Scope.READ_PETS);
    Surfer surfer = shop.customer();
    WebPage consent = enter(surfer, device.userCode());
    assertEquals(422, surfer.submit(consent.form("Allow").without("user_code")).status());
    assertInstanceOf(Devices.Poll.Pending.class, poll(device));
  }

  @Test
  void who_has_nothing_to_give_can_only_deny() {
    Devices.Begun device = begin(Scope.WRITE_PETS);
    Surfer surfer = shop.newcomer("empty-handed");
    WebPage consent = enter(surfer, device.userCode());
    assertFalse(consent.hasButton("Allow"));
    WebPage forced = surfer.submit(consent.form("Deny").with("decision", "allow"));
    assertEquals("Your device is not connected", forced.heading());
    assertInstanceOf(Devices.Poll.Denied.class, poll(device));
  }

  @Test
  void who_guesses_codes_is_stopped() {
    Surfer surfer = shop.newcomer("guesser");
    WebPage page = surfer.open("/device");
    int tries = 0;
    while (page.status() != 429 && tries < 60) {
      page = enter(surfer, "BBBB-BBB" + "BCDFGHJKLM".charAt(tries % 10));
      tries++;
    }
    assertEquals(429, page.status());
    assertTrue(tries < 30, tries + " tries");
    assertTrue(page.text().contains("Try again in"), page::text);
    assertTrue(page.answer().header("Retry-After").isPresent());
  }

  private static WebPage enter(Surfer surfer, String code) {
    return surfer.press(surfer.open("/device"), "Continue", "user_code", code);
  }

  private static Devices.Begun begin(Scope... scopes) {
    return shop.core().oauth().devices().begin(Tenant.DEFAULT, television(), Set.of(scopes));
  }

  private static Devices.Poll poll(Devices.Begun device) {
    return shop.core().oauth().devices().poll(Tenant.DEFAULT, television(), device.deviceCode());
  }

  private static Client television() {
    return shop.core().oauth().clients().find(Tenant.DEFAULT, PageShop.TELEVISION).orElseThrow();
  }
}
