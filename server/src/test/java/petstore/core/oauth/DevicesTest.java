package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.ADDRESS;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.refused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import petstore.core.auth.BackOff;
import petstore.core.auth.Secrets;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Devices.Poll;

/// Devices that a person signs in elsewhere, and those who guess their codes.
final class DevicesTest {
  private static final Set<Scope> PETS = Set.of(Scope.READ_PETS, Scope.WRITE_PETS);

  private final Premises shop = new Premises();
  private final Client tv = shop.client("tv", GrantKind.DEVICE_CODE, GrantKind.REFRESH_TOKEN);
  private final Devices devices = shop.oauth.devices();
  private final BrowserSessions.SignedIn jane = shop.signIn();

  @AfterEach
  void close() {
    shop.close();
  }

  private Devices.Begun begin() {
    return devices.begin(TENANT, tv, PETS);
  }

  private Poll poll(Devices.Begun begun) {
    return devices.poll(TENANT, tv, begun.deviceCode());
  }

  private Optional<DeviceRequest> find(String typed) {
    return devices.find(TENANT, jane, typed, ADDRESS);
  }

  private boolean approve(Devices.Begun begun) {
    return devices.decide(TENANT, jane, begun.userCode(), PETS, ADDRESS);
  }

  private static Tokens.Issued given(Poll poll) {
    return assertInstanceOf(Poll.Given.class, poll).tokens();
  }

  @Test
  void a_device_is_told_what_to_show_and_how_often_to_ask() {
    var begun = begin();
    assertTrue(begun.userCode().matches("[B-Z]{4}-[B-Z]{4}"), begun.userCode());
    assertTrue(begun.deviceCode().length() >= 43);
    assertEquals(Duration.ofMinutes(10), begun.lifetime());
    assertEquals(Duration.ofSeconds(5), begun.interval());
    assertFalse(begun.toString().contains(begun.deviceCode()));
    byte[] digest = Secrets.digest(begun.deviceCode());
    assertTrue(shop.storage.deviceRequests().find(TENANT, digest).isPresent());
  }

  @Test
  void a_device_gets_what_the_person_agreed_to_and_has_once() {
    var begun = begin();
    assertInstanceOf(Poll.Pending.class, poll(begun));
    assertTrue(approve(begun));
    var issued = given(shop.there.oauth().devices().poll(TENANT, tv, begun.deviceCode()));
    var caller = (Caller.Person) shop.caller(issued);
    assertTrue(caller.is(shop.jane.id()));
    assertEquals(Set.of(Scope.READ_PETS), caller.scopes(), "a customer cannot write pets");
    assertEquals(Set.of(Scope.READ_PETS), issued.scopes());
    assertEquals(Set.of(Scope.READ_PETS), shop.agreed(tv));
    assertEquals(Optional.of(jane.session().signedInAt()), issued.grant().signedInAt());
    assertTrue(issued.refreshToken().isPresent());
    assertInstanceOf(Poll.Unknown.class, poll(begun));
    assertTrue(shop.caller(issued).is(shop.jane.id()), "asking again ends nothing");
  }

  @Test
  void a_person_gives_no_more_than_was_asked_for() {
    var begun = begin();
    devices.decide(TENANT, jane, begun.userCode(), Premises.ALL, ADDRESS);
    assertEquals(Set.of(Scope.READ_PETS), given(poll(begun)).scopes());
  }

  @Test
  void a_device_that_may_not_renew_gets_no_refresh_token() {
    Client lamp = shop.client("lamp", GrantKind.DEVICE_CODE);
    var begun = devices.begin(TENANT, lamp, PETS);
    assertTrue(approve(begun));
    var issued = given(devices.poll(TENANT, lamp, begun.deviceCode()));
    assertEquals(Optional.empty(), issued.refreshToken());
  }

  @Test
  void the_first_poll_is_never_too_early_and_each_that_is_makes_the_wait_longer() {
    var begun = begin();
    assertInstanceOf(Poll.Pending.class, poll(begun));
    shop.clock.pass(Duration.ofSeconds(5).minusNanos(1));
    assertEquals(new Poll.TooFast(Duration.ofSeconds(10)), poll(begun));
    shop.clock.pass(Duration.ofSeconds(10).minusNanos(1));
    assertEquals(new Poll.TooFast(Duration.ofSeconds(15)), poll(begun));
    shop.clock.pass(Duration.ofSeconds(15));
    assertInstanceOf(Poll.Pending.class, poll(begun));
    shop.clock.pass(Duration.ofSeconds(14));
    assertEquals(new Poll.TooFast(Duration.ofSeconds(20)), poll(begun));
  }

  @Test
  void five_seconds_are_long_enough() {
    var begun = begin();
    for (int i = 0; i < 5; i++) {
      assertInstanceOf(Poll.Pending.class, poll(begun));
      shop.clock.pass(Duration.ofSeconds(5));
    }
  }

  @Test
  void who_is_told_no_is_told_so_each_time() {
    var begun = begin();
    assertTrue(devices.decide(TENANT, jane, begun.userCode(), Set.of(), ADDRESS));
    assertInstanceOf(Poll.Denied.class, poll(begun));
    assertInstanceOf(Poll.Denied.class, poll(begun));
    assertEquals(Set.of(), shop.agreed(tv));
  }

  @Test
  void who_has_nothing_of_what_is_asked_for_denies_it() {
    var begun = devices.begin(TENANT, tv, Set.of(Scope.WRITE_PETS));
    assertTrue(approve(begun));
    assertInstanceOf(Poll.Denied.class, poll(begun));
  }

  @Test
  void a_code_is_good_for_less_than_ten_minutes() {
    var begun = begin();
    var approved = begin();
    shop.clock.pass(Devices.LIFETIME.minusNanos(1));
    assertTrue(find(begun.userCode()).isPresent());
    assertTrue(approve(approved));
    shop.clock.pass(Duration.ofNanos(1));
    assertEquals(Optional.empty(), find(begun.userCode()));
    assertFalse(approve(begun));
    assertInstanceOf(Poll.Expired.class, poll(begun));
    assertInstanceOf(Poll.Expired.class, poll(approved));
    assertInstanceOf(Poll.Expired.class, poll(begun));
  }

  @Test
  void a_code_is_forgotten_as_long_again_after_it_expired() {
    var begun = begin();
    shop.clock.pass(Devices.LIFETIME.multipliedBy(2));
    begin();
    assertInstanceOf(Poll.Expired.class, poll(begun));
    shop.clock.pass(Duration.ofNanos(1));
    begin();
    assertInstanceOf(Poll.Unknown.class, poll(begun));
  }

  @Test
  void a_code_is_decided_once() {
    var begun = begin();
    assertTrue(approve(begun));
    assertFalse(devices.decide(TENANT, jane, begun.userCode(), Set.of(), ADDRESS));
    assertEquals(Optional.empty(), find(begun.userCode()));
    given(poll(begun));
  }

  @Test
  void people_type_codes_as_they_like() {
    var begun = begin();
    String typed = begun.userCode().toLowerCase(Locale.ROOT).replace("-", " ");
    assertEquals("tv", find(typed).orElseThrow().client());
    assertTrue(devices.decide(TENANT, jane, typed, PETS, ADDRESS));
  }

  @Test
  void another_client_cannot_ask_with_the_code() {
    Client other = shop.client("other", GrantKind.DEVICE_CODE);
    var begun = begin();
    assertTrue(approve(begun));
    assertInstanceOf(Poll.Unknown.class, devices.poll(TENANT, other, begun.deviceCode()));
    given(poll(begun));
  }

  @Test
  void what_is_no_device_code_is_unknown() {
    var begun = begin();
    for (String text : List.of("", "x", begun.userCode(), begun.deviceCode() + "A", "\0")) {
      assertInstanceOf(Poll.Unknown.class, devices.poll(TENANT, tv, text));
    }
  }

  @Test
  void codes_of_one_shop_count_in_no_other() {
    var begun = begin();
    var other = new Tenant(UUID.randomUUID());
    assertInstanceOf(Poll.Unknown.class, devices.poll(other, tv, begun.deviceCode()));
    assertEquals(Optional.empty(), devices.find(other, jane, begun.userCode(), ADDRESS));
    refused(Problem.Unauthenticated.class, () -> devices.begin(other, tv, PETS));
  }

  @Test
  void a_client_that_is_gone_or_may_not_do_this_begins_nothing() {
    refused(Problem.Unauthenticated.class, () -> devices.begin(TENANT, shop.app, PETS));
    shop.remove(tv);
    refused(Problem.Unauthenticated.class, this::begin);
  }

  @Test
  void a_client_that_is_removed_takes_its_requests_along() {
    var begun = begin();
    shop.remove(tv);
    assertFalse(approve(begun));
    assertInstanceOf(Poll.Unknown.class, poll(begun));
  }

  @Test
  void another_password_takes_an_approval_back() {
    var begun = begin();
    assertTrue(approve(begun));
    shop.changePassword();
    assertInstanceOf(Poll.Unknown.class, poll(begun));
  }

  @Test
  void a_deleted_user_takes_their_approvals_along() {
    var begun = begin();
    assertTrue(approve(begun));
    shop.deleteJane();
    assertInstanceOf(Poll.Unknown.class, poll(begun));
  }

  @Test
  void who_ends_an_app_ends_what_they_approved() {
    var begun = begin();
    assertTrue(approve(begun));
    assertTrue(shop.oauth.apps().end(TENANT, shop.jane.id(), tv.id()));
    assertInstanceOf(Poll.Unknown.class, poll(begun));
  }

  @Test
  void who_has_signed_out_in_between_approves_nothing() {
    var begun = begin();
    shop.oauth.browserSessions().end(TENANT, shop.jane.id(), jane.session().id());
    refused(Problem.Unauthenticated.class, () -> approve(begun));
    assertInstanceOf(Poll.Pending.class, poll(begun));
    assertEquals(Set.of(), shop.agreed(tv));
  }

  @Test
  void who_guesses_is_stopped_and_what_they_find_then_is_denied() {
    var begun = begin();
    var other = begin();
    guess(jane, ADDRESS, BackOff.MOST_FOR_ACCOUNT);
    refused(Problem.TooManyRequests.class, () -> find(begun.userCode()));
    refused(Problem.TooManyRequests.class, () -> approve(other));
    shop.clock.pass(BackOff.WINDOW.minusMinutes(6));
    assertInstanceOf(Poll.Denied.class, poll(begun));
    assertInstanceOf(Poll.Denied.class, poll(other));
  }

  @Test
  void right_codes_of_their_own_do_not_help_those_who_guess() {
    for (int i = 1; i < BackOff.MOST_FOR_ACCOUNT; i++) {
      guess(jane, ADDRESS, 1);
      assertTrue(find(begin().userCode()).isPresent());
    }
    guess(jane, ADDRESS, 1);
    refused(Problem.TooManyRequests.class, () -> guess(jane, ADDRESS, 1));
  }

  @Test
  void many_accounts_at_one_address_do_not_help_either() {
    int people = BackOff.MOST_FROM_ADDRESS / 5;
    for (int i = 0; i < people; i++) {
      guess(shop.signIn(shop.user("guest" + i)), ADDRESS, 5);
    }
    var another = shop.signIn(shop.user("another"));
    refused(Problem.TooManyRequests.class, () -> guess(another, ADDRESS, 1));
  }

  @Test
  void who_decides_without_having_asked_is_counted_too() {
    for (int i = 0; i < BackOff.MOST_FOR_ACCOUNT; i++) {
      assertFalse(devices.decide(TENANT, jane, guessed(i), PETS, ADDRESS));
    }
    var begun = begin();
    refused(Problem.TooManyRequests.class, () -> approve(begun));
    assertInstanceOf(Poll.Denied.class, poll(begun));
  }

  @Test
  void others_go_on_while_one_guesses() {
    guess(jane, ADDRESS, BackOff.MOST_FOR_ACCOUNT);
    var begun = begin();
    var bob = shop.signIn(shop.user("bob"));
    assertTrue(devices.decide(TENANT, bob, begun.userCode(), PETS, ADDRESS));
    given(poll(begun));
  }

  @Test
  void guesses_lock_nobody_out_of_their_account() {
    guess(jane, ADDRESS, BackOff.MOST_FOR_ACCOUNT);
    shop.oauth.browserSessions().signIn(TENANT, "jane", "secret of jane", ADDRESS, "Firefox");
  }

  private void guess(BrowserSessions.SignedIn who, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(Optional.empty(), devices.find(TENANT, who, guessed(i), address));
    }
  }

  private static String guessed(int i) {
    return "ZZZZ-ZZZ" + "BCDFGHJKLM".charAt(i);
  }
}
