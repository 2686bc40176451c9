package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.auth.Credential;
import petstore.core.auth.Credential.Kind;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.support.TestRequest;

class GateTest {
  private static final Set<Kind> ALL = Set.of(Kind.values());
  private static final Map<String, Caller> CALLERS =
      Map.of(
          "token reader", program("reader", Scope.READ_PETS),
          "token editor", program("editor", Scope.READ_PETS, Scope.WRITE_PETS),
          "token clerk", program("clerk", Scope.READ_ORDERS),
          "token 77", program("digits"),
          "key special-key", program("key", Scope.READ_PETS, Scope.WRITE_PETS),
          "session 77", program("session", Scope.READ_ORDERS, Scope.READ_USER));

  private final List<String> asked = new ArrayList<>();

  @Test
  void an_operation_without_a_list_of_its_own_wants_what_the_root_says() {
    assertEquals("clerk", who("inherited", "Authorization", "Bearer clerk"));
    assertEquals(
        new Problem.Forbidden(Set.of(Scope.READ_ORDERS), "The scope is missing: read:orders"),
        refusal("inherited", "Authorization", "Bearer editor"));
  }

  @Test
  void an_operation_with_a_list_of_its_own_wants_nothing_else() {
    assertEquals("editor", who("own", "Authorization", "Bearer editor"));
    assertEquals(
        new Problem.Forbidden(
            Set.of(Scope.READ_PETS, Scope.WRITE_PETS), "Scopes are missing: read:pets write:pets"),
        refusal("own", "Authorization", "Bearer clerk"));
    assertEquals(
        new Problem.Forbidden(Set.of(Scope.WRITE_USER), "The scope is missing: write:user"),
        refusal("additional", "Authorization", "Bearer clerk"));
  }

  @Test
  void one_alternative_is_enough_and_the_nearest_one_is_told() {
    assertEquals("editor", who("either", "Authorization", "Bearer editor"));
    assertEquals("session", who("either", "Authorization", "Bearer 77"));
    assertEquals(
        new Problem.Forbidden(Set.of(Scope.READ_USER), "The scope is missing: read:user"),
        refusal("either", "Authorization", "Bearer clerk"));
  }

  @Test
  void whatever_is_taken_counts_for_every_scheme() {
    for (String[] header :
        new String[][] {
          {"Authorization", "Bearer editor"},
          {"Authorization", "Bearer 77"},
          {"api_key", "special-key"},
          {"api_key", "77"},
          {"Cookie", "a=b; petstore_session=77"}
        }) {
      assertNotEquals("nobody", who("known", header), header[1]);
    }
  }

  @Test
  void where_nothing_is_wanted_credentials_are_not_looked_at() {
    assertEquals("nobody", who("open", "Authorization", "Bearer garbage"));
    assertEquals("nobody", who("open", "Authorization", "Bearer editor"));
    assertEquals(List.of(), asked);
  }

  @Test
  void an_empty_alternative_lets_in_who_shows_nothing_but_not_who_shows_garbage() {
    assertEquals("nobody", who("optional"));
    assertEquals("nobody", who("optional", "Authorization", "Basic YTpi"));
    assertEquals("reader", who("optional", "Authorization", "Bearer reader"));
    assertEquals("clerk", who("optional", "Authorization", "Bearer clerk"));
    assertUnauthenticated(true, "optional", "Authorization", "Bearer garbage");
    assertUnauthenticated(true, "optional", "Authorization", "Bearer");
  }

  @Test
  void the_first_of_several_credentials_that_is_good_and_sufficient_counts() {
    String[] several = {
      "Authorization", "Bearer garbage", "api_key", "special-key", "Cookie", "petstore_session=77"
    };
    assertEquals("key", who("own", several));
    assertEquals("session", who("inherited", several));
    assertEquals(
        new Problem.Forbidden(Set.of(Scope.WRITE_PETS), "The scope is missing: write:pets"),
        refusal("own", "Authorization", "Bearer reader", "api_key", "garbage"));
  }

  @Test
  void a_request_costs_a_few_looks_at_most() {
    var cookies = new StringBuilder("petstore_session=1");
    for (int i = 2; i < 500; i++) {
      cookies.append("; petstore_session=").append(i);
    }
    assertUnauthenticated(true, "own", "Cookie", cookies.toString());
    assertTrue(asked.size() < 10, asked.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer editor", "bearer editor", "BEARER   editor", " Bearer editor "})
  void the_scheme_is_read_in_any_case(String value) {
    assertEquals("editor", who("own", "Authorization", value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "Bearer editor, Bearer editor",
        "Bearer édi",
        "Bearer =a"
      })
  void what_can_be_no_bearer_token_is_not_looked_at(String value) {
    assertUnauthenticated(true, "own", "Authorization", value);
    assertEquals(List.of(), asked);
  }

  @ParameterizedTest
  @CsvSource({"Authorization,Basic YTpi", "Authorization,editor", "api_key,''", "Cookie,a=77"})
  void what_is_no_credential_of_ours_is_as_if_it_were_not_sent(String name, String value) {
    assertUnauthenticated(false, "own", name, value);
  }

  @Test
  void two_authorization_headers_are_refused_even_with_a_good_key() {
    assertUnauthenticated(
        true,
        "own",
        "Authorization",
        "Bearer editor",
        "Authorization",
        "Bearer editor",
        "api_key",
        "special-key");
  }

  @Test
  void only_kinds_that_the_edition_takes_count() {
    Set<Kind> tokens = Set.of(Kind.ACCESS_TOKEN);
    assertEquals("digits", who(tokens, "known", "Authorization", "Bearer 77"));
    assertThrows(Failure.class, () -> who(tokens, "known", "api_key", "special-key"));
    assertThrows(Failure.class, () -> who(tokens, "known", "Cookie", "petstore_session=77"));
    assertThrows(
        Failure.class, () -> who(Set.of(Kind.SESSION), "own", "Authorization", "Bearer editor"));
    assertEquals(List.of("token 77"), asked);
  }

  @Test
  void an_edition_that_takes_nothing_protects_nothing() {
    assertEquals("nobody", who(Set.of(), "own", "Authorization", "Bearer garbage"));
  }

  @Test
  void what_is_not_in_the_definition_wants_what_the_root_says_but_the_definition_itself_nothing() {
    assertUnauthenticated(false, "forgotten");
    assertEquals("nobody", who("definitionAsJson"));
    assertEquals("nobody", who("definitionAsYaml"));
  }

  @Test
  void a_definition_that_wants_an_unknown_scope_lets_nobody_in() {
    var api = new TinyApi(List.of(), "openapi/misspelt.yaml", ALL);
    assertThrows(
        IllegalArgumentException.class,
        () -> answer(api, "own", new String[] {"api_key", "special-key"}));
  }

  @Test
  void other_problems_are_not_taken_for_wrong_credentials() {
    var unavailable = new Problem.Unavailable("busy", Duration.ofSeconds(1));
    var api = new TinyApi(List.of(), "openapi/guarded.yaml", ALL);
    var gate =
        new Gate(
            List.of(api),
            TinyApi.PUBLIC_URL,
            (_, _) -> {
              throw new Failure(unavailable);
            });
    Request request = TestRequest.get("/tiny/own").with("api_key", "special-key").build();
    Failure failure =
        assertThrows(
            Failure.class, () -> gate.answer(api, route("own"), request, _ -> Response.of(200)));
    assertEquals(unavailable, failure.problem());
  }

  private void assertUnauthenticated(boolean sent, String operation, String... headers) {
    Problem problem = refusal(operation, headers);
    assertTrue(
        problem instanceof Problem.Unauthenticated(boolean told, _) && told == sent,
        problem.toString());
  }

  private Problem refusal(String operation, String... headers) {
    return assertThrows(Failure.class, () -> who(operation, headers)).problem();
  }

  private String who(String operation, String... headers) {
    return who(ALL, operation, headers);
  }

  private String who(Set<Kind> kinds, String operation, String... headers) {
    return answer(new TinyApi(List.of(), "openapi/guarded.yaml", kinds), operation, headers);
  }

  private String answer(TinyApi api, String operation, String[] headers) {
    TestRequest request = TestRequest.get("/tiny/" + operation);
    for (int i = 0; i < headers.length; i += 2) {
      request.with(headers[i], headers[i + 1]);
    }
    var seen = new AtomicReference<Caller>();
    new Gate(List.of(api), TinyApi.PUBLIC_URL, this::caller)
        .answer(
            api,
            route(operation),
            request.build(),
            admitted -> {
              seen.set(admitted.caller());
              return Response.of(200);
            });
    return seen.get() instanceof Caller.Program(String id, _) ? id : "nobody";
  }

  private Caller caller(Tenant tenant, Credential credential) {
    String shown =
        switch (credential) {
          case Credential.AccessToken(String token) -> "token " + token;
          case Credential.Key(String key) -> "key " + key;
          case Credential.SessionNumber(long number) -> "session " + number;
        };
    asked.add(shown);
    return Optional.ofNullable(CALLERS.get(shown))
        .filter(_ -> tenant.equals(Tenant.DEFAULT))
        .orElseThrow(() -> new Failure(new Problem.Unauthenticated(true, "unknown")));
  }

  private static Route route(String operationId) {
    return TinyApi.route("GET", "/" + operationId, operationId);
  }

  private static Caller program(String id, Scope... scopes) {
    return new Caller.Program(id, Set.of(scopes));
  }
}
