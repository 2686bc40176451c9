package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.ratelimit.Rate;
import petstore.support.TestRequest;

class RateLimitsTest {
  private static final Caller ANN = person(1);
  private static final Caller BOB = person(2);

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger handled = new AtomicInteger();
  private Caller caller = Caller.anonymous();

  @Test
  void only_signing_in_is_limited_unless_a_limit_was_set() {
    Surfaces shop = house(2, false);
    for (int i = 0; i < 5; i++) {
      assertEquals(200, send(shop, "GET", "/thing").status());
      assertEquals(200, send(shop, "POST", "/thing").status());
    }
    assertEquals(200, send(shop, "POST", "/login").status());
    assertEquals(200, send(shop, "POST", "/login").status());
    assertEquals(429, send(shop, "POST", "/login").status());
  }

  @Test
  void a_limit_that_was_set_holds_for_each_class_apart() {
    Surfaces shop = house(2, true);
    assertEquals(200, send(shop, "GET", "/thing").status());
    assertEquals(200, send(shop, "QUERY", "/thing").status());
    assertEquals(429, send(shop, "GET", "/thing").status());
    assertEquals(200, send(shop, "POST", "/thing").status());
    assertEquals(200, send(shop, "POST", "/login").status());
  }

  @Test
  void who_is_refused_is_told_when_to_come_back_and_costs_no_work() {
    Surfaces shop = house(1, true);
    assertEquals(200, send(shop, "POST", "/thing").status());
    Response refused = send(shop, "POST", "/thing");
    assertEquals(429, refused.status());
    assertEquals(Optional.of("3600"), refused.header("Retry-After"));
    assertEquals(Optional.of("application/problem+json"), refused.header("Content-Type"));
    assertEquals(Optional.of("\"write\";r=0;t=3600"), refused.header("RateLimit"));
    assertEquals(1, handled.get());
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertEquals(200, send(shop, "POST", "/thing").status());
  }

  @Test
  void each_caller_has_tokens_of_its_own() {
    Surfaces shop = house(1, true);
    for (Caller one : List.of(ANN, BOB, new Caller.Program("key", Set.of()))) {
      caller = one;
      assertEquals(200, send(shop, "GET", "/thing").status());
      assertEquals(429, send(shop, "GET", "/thing").status());
    }
  }

  @Test
  void the_same_user_in_two_shops_is_two_callers() {
    Surfaces shop = house(1, true);
    caller = ANN;
    assertEquals(200, send(shop, "GET", "/thing").status());
    var other = request("GET", "/thing", "192.0.2.7");
    assertEquals(200, shop.handle(other.withTenant(new Tenant(new UUID(0, 9)))).status());
  }

  @Test
  void who_is_not_known_is_counted_by_address_whatever_the_tenant() {
    Surfaces shop = house(1, true);
    assertEquals(200, shop.handle(request("GET", "/thing", "2001:db8::1")).status());
    assertEquals(429, shop.handle(request("GET", "/thing", "2001:db8::2")).status());
    assertEquals(200, shop.handle(request("GET", "/thing", "2001:db8:0:1::2")).status());
    var other = request("GET", "/thing", "2001:db8::1");
    assertEquals(429, shop.handle(other.withTenant(new Tenant(new UUID(0, 9)))).status());
  }

  @Test
  void who_signs_in_is_counted_by_address_whatever_else_is_shown() {
    Surfaces shop = house(1, false);
    assertEquals(200, send(shop, "POST", "/login").status());
    caller = ANN;
    assertEquals(429, send(shop, "POST", "/login").status());
  }

  @Test
  void every_answer_tells_how_the_caller_stands() {
    Surfaces shop = house(5_000, false);
    Response first = send(shop, "GET", "/thing");
    assertEquals(Optional.of("\"read\";q=5000;w=3600"), first.header("RateLimit-Policy"));
    assertEquals(Optional.of("\"read\";r=4999;t=1"), first.header("RateLimit"));
    assertEquals(Optional.of("5000"), first.header("RateLimit-Limit"));
    assertEquals(Optional.of("4999"), first.header("RateLimit-Remaining"));
    assertEquals(Optional.of("1"), first.header("RateLimit-Reset"));
    assertEquals(
        Optional.of("\"read\";r=4998;t=1"), send(shop, "GET", "/thing").header("RateLimit"));
  }

  @Test
  void errors_tell_it_too_and_once() {
    Surfaces shop = house(5_000, false);
    Response missing = send(shop, "GET", "/missing");
    assertEquals(404, missing.status());
    assertEquals(Optional.of("\"read\";r=4999;t=1"), missing.header("RateLimit"));
    assertEquals(1, missing.headers().stream().filter(h -> h.name().equals("RateLimit")).count());
    Response defect = send(shop, "GET", "/defect");
    assertEquals(503, defect.status());
    assertTrue(defect.header("RateLimit").isPresent());
  }

  @Test
  void answers_that_no_operation_gave_tell_it_without_taking_anything() {
    Surfaces shop = house(5_000, false);
    assertEquals(
        Optional.of("\"read\";r=5000;t=0"), send(shop, "GET", "/nothing").header("RateLimit"));
    assertEquals(
        Optional.of("\"write\";r=5000;t=0"), send(shop, "PUT", "/thing").header("RateLimit"));
    Response rejected =
        shop.reject(new Problem.RequestTimeout(), "/thing", Optional.empty(), "GET");
    assertTrue(rejected.header("RateLimit").isPresent());
  }

  @Test
  void asking_for_the_methods_of_a_path_is_not_counted() {
    Surfaces shop = house(1, true);
    for (int i = 0; i < 3; i++) {
      Response options = send(shop, "OPTIONS", "/thing");
      assertEquals(204, options.status());
      assertEquals(Optional.empty(), options.header("RateLimit"));
    }
    assertEquals(200, send(shop, "GET", "/thing").status());
  }

  @Test
  void definitions_are_not_counted() {
    var route = TinyApi.complete().routes().getLast();
    assertEquals("definitionAsYaml", route.operationId());
    assertEquals(Optional.empty(), TinyApi.complete().counted(route));
  }

  @Test
  void a_classic_edition_tells_it_only_at_the_login() {
    Surfaces shop = classic(7, false);
    assertEquals(
        Response.of(200).with("X-Rate-Limit", "7").headers(),
        send(shop, "POST", "/login").headers());
    assertEquals(List.of(), send(shop, "GET", "/thing").headers());
  }

  @Test
  void a_classic_edition_refuses_in_its_own_form() {
    Surfaces shop = classic(1, false);
    send(shop, "POST", "/login");
    assertEquals(400, send(shop, "POST", "/login").status());
  }

  private Surfaces house(int perHour, boolean strict) {
    return shop(new CountedApi(true, handled), perHour, strict);
  }

  private Surfaces classic(int perHour, boolean strict) {
    return shop(new CountedApi(false, handled), perHour, strict);
  }

  private Surfaces shop(Api api, int perHour, boolean strict) {
    var limits =
        new RateLimits(new Rate(perHour), strict, nanos::get, InstantSource.fixed(Instant.EPOCH));
    Filter identity = (_, _, request, next) -> next.handle(request.withCaller(caller));
    return new Surfaces(List.of(api), new Admission(10), List.of(identity, limits), List.of());
  }

  private static Response send(Surfaces shop, String method, String path) {
    return shop.handle(request(method, path, "192.0.2.7"));
  }

  private static Request request(String method, String path, String address) {
    return TestRequest.of(method, path).from(address).build();
  }

  private static Caller person(int number) {
    return new Caller.Person(
        new UUID(0, number),
        Role.CUSTOMER,
        EnumSet.allOf(Scope.class),
        new Caller.Proof.Session(number));
  }
}
