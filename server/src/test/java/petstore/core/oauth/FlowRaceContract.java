package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.core.oauth.Premises.ADDRESS;
import static petstore.core.oauth.Premises.TENANT;
import static petstore.core.oauth.Premises.asks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petstore.core.Storage;
import petstore.core.auth.BackOff;
import petstore.core.auth.Grant;
import petstore.core.auth.House;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Authorizations.Redemption;
import petstore.core.oauth.Devices.Poll;

/// Steps of flows that are taken at the same time, on two servers, over whatever store: each takes
/// place once, and what ends a flow leaves nothing of it.
abstract class FlowRaceContract {
  private static final int ROUNDS = 20;
  private static final Set<Scope> PETS = Set.of(Scope.READ_PETS);

  private Premises shop;
  private Client tv;

  /// Opens an empty store.
  abstract Storage open() throws Exception;

  @BeforeEach
  void open_the_shop() throws Exception {
    shop = new Premises(new House(open()));
    tv = shop.client("tv", GrantKind.DEVICE_CODE);
  }

  @AfterEach
  void close_the_shop() {
    shop.close();
  }

  @Test
  void of_those_who_use_a_code_at_once_one_gets_tokens_and_they_are_dead() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String code = shop.code();
      List<Redemption> results =
          atOnce(
              () -> Premises.redeem(shop.here, shop.app, code),
              () -> Premises.redeem(shop.there, shop.app, code),
              () -> Premises.redeem(shop.here, shop.app, code));
      long given = results.stream().filter(Redemption.Given.class::isInstance).count();
      assertEquals(1, given);
      assertEquals(List.of(), grants());
    }
  }

  @Test
  void of_polls_at_once_one_gets_tokens() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String code = approved();
      List<Poll> results =
          atOnce(
              () -> shop.oauth.devices().poll(TENANT, tv, code),
              () -> shop.there.oauth().devices().poll(TENANT, tv, code),
              () -> shop.oauth.devices().poll(TENANT, tv, code));
      assertEquals(1, results.stream().filter(Poll.Given.class::isInstance).count());
      assertEquals(2, results.stream().filter(Poll.Unknown.class::isInstance).count());
      assertEquals(round + 1, grants().size());
    }
  }

  @Test
  void of_two_who_decide_at_once_one_does() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var begun = shop.oauth.devices().begin(TENANT, tv, PETS);
      var signedIn = shop.signIn();
      List<Boolean> results =
          atOnce(
              () -> shop.oauth.devices().decide(TENANT, signedIn, begun.userCode(), PETS, ADDRESS),
              () ->
                  shop.there
                      .oauth()
                      .devices()
                      .decide(TENANT, signedIn, begun.userCode(), Set.of(), "192.0.2.9"));
      assertEquals(1, results.stream().filter(decided -> decided).count());
      shop.clock.pass(BackOff.WINDOW);
    }
  }

  @Test
  void a_password_that_is_changed_meanwhile_leaves_nothing_of_a_code() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String code = shop.code();
      atOnce(this::changePassword, () -> Premises.redeem(shop.there, shop.app, code));
      assertEquals(List.of(), grants());
    }
  }

  @Test
  void a_password_that_is_changed_meanwhile_leaves_nothing_of_a_consent() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var signedIn = shop.signIn();
      var codes =
          atOnce(
              this::changePassword,
              () ->
                  attempt(() ->
                      shop.there
                          .oauth()
                          .authorizations()
                          .code(TENANT, signedIn, asks(shop.app, Scope.READ_PETS))));
      ((Optional<?>) codes.getLast())
          .ifPresent(code -> Premises.refusal(shop.redeem(shop.app, (String) code)));
    }
  }

  @Test
  void a_password_that_is_changed_meanwhile_leaves_nothing_of_a_device() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String code = approved();
      atOnce(this::changePassword, () -> shop.there.oauth().devices().poll(TENANT, tv, code));
      assertEquals(List.of(), grants());
    }
  }

  @Test
  void who_ends_an_app_meanwhile_ends_what_it_fetches() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String code = shop.code();
      List<Boolean> ended =
          atOnce(
              () -> shop.oauth.apps().end(TENANT, shop.jane.id(), shop.app.id()),
              () -> Premises.redeem(shop.there, shop.app, code) != null);
      assertTrue(ended.getFirst());
      assertEquals(List.of(), grants());
    }
  }

  @Test
  void a_client_that_is_removed_meanwhile_keeps_nothing() throws Exception {
    Client service = shop.confidential("service", GrantKind.CLIENT_CREDENTIALS);
    for (int round = 0; round < ROUNDS; round++) {
      List<Optional<Tokens.Issued>> given =
          atOnce(
              () -> {
                shop.remove(service);
                return Optional.empty();
              },
              () -> attempt(() -> shop.there.oauth().clientAccess().give(TENANT, service, PETS)));
      given
          .getLast()
          .map(issued -> shop.storage.grants().find(TENANT, issued.grant().id()))
          .ifPresent(grant -> assertEquals(Optional.empty(), grant));
      shop.keep(service);
    }
  }

  private boolean changePassword() {
    shop.changePassword();
    return true;
  }

  private String approved() {
    var begun = shop.oauth.devices().begin(TENANT, tv, PETS);
    assertTrue(shop.oauth.devices().decide(TENANT, shop.signIn(), begun.userCode(), PETS, ADDRESS));
    return begun.deviceCode();
  }

  private List<Grant> grants() {
    return shop.storage.grants().of(TENANT, shop.jane.id());
  }

  private static <T> Optional<T> attempt(Callable<T> work) throws Exception {
    try {
      return Optional.of(work.call());
    } catch (Failure e) {
      assertTrue(e.problem() instanceof Problem.Unauthenticated, e::toString);
      return Optional.empty();
    }
  }

  @SafeVarargs
  private static <T> List<T> atOnce(Callable<? extends T>... all) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<? extends T>>();
      for (Callable<? extends T> one : all) {
        running.add(threads.submit(one));
      }
      var results = new ArrayList<T>();
      for (Future<? extends T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
