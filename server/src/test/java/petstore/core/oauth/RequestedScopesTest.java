package petstore.core.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Scope;

class RequestedScopesTest {
  private static final Client READER =
      client(Set.of(Scope.READ_PETS, Scope.READ_ORDERS, Scope.OPENID));

  @Test
  void a_client_that_asks_for_nothing_in_particular_asks_for_all_that_it_may_have() {
    assertEquals(
        new RequestedScopes.Valid(READER.scopes()), RequestedScopes.of(Optional.empty(), READER));
  }

  @Test
  void a_client_that_may_have_nothing_cannot_ask_for_it() {
    assertInstanceOf(
        RequestedScopes.Invalid.class, RequestedScopes.of(Optional.empty(), client(Set.of())));
  }

  @Test
  void what_is_asked_for_twice_is_asked_for() {
    assertEquals(
        new RequestedScopes.Valid(Set.of(Scope.READ_PETS, Scope.OPENID)),
        RequestedScopes.of(Optional.of("openid read:pets openid"), READER));
  }

  @Test
  void a_client_is_told_what_it_may_have_when_it_asks_for_more() {
    var asked = RequestedScopes.of(Optional.of("read:pets write:pets"), READER);
    String reason = assertInstanceOf(RequestedScopes.Invalid.class, asked).reason();
    assertTrue(reason.endsWith(": read:pets read:orders openid"), reason);
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void what_is_not_a_list_of_known_scopes_is_refused(String parameter) {
    assertInstanceOf(RequestedScopes.Invalid.class, RequestedScopes.of(parameter));
    assertInstanceOf(
        RequestedScopes.Invalid.class, RequestedScopes.of(Optional.of(parameter), READER));
  }

  static Stream<String> malformed() {
    return Stream.of(
        "",
        " ",
        " read:pets",
        "read:pets ",
        "read:pets  openid",
        "read:pets\topenid",
        "read:pets,openid",
        "Read:Pets",
        "read:pets openid fly",
        "read:pets\u00a0openid",
        "*",
        "a".repeat(10 * 1024),
        "read:pets " + "openid ".repeat(1500) + "openid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "a\r\nSet-Cookie: a=b", "\"\\"})
  void a_refusal_repeats_nothing_that_was_sent(String parameter) {
    var refused = assertInstanceOf(RequestedScopes.Invalid.class, RequestedScopes.of(parameter));
    assertFalse(refused.reason().contains(parameter), refused::reason);
  }

  @Test
  void all_scopes_together_are_not_too_long() {
    Set<Scope> all = EnumSet.allOf(Scope.class);
    assertEquals(new RequestedScopes.Valid(all), RequestedScopes.of(Scope.list(all)));
  }

  private static Client client(Set<Scope> scopes) {
    return new Client(
        "reader",
        "Reader",
        Optional.empty(),
        Set.of(GrantKind.AUTHORIZATION_CODE),
        List.of("https://reader.example/back"),
        scopes,
        Instant.EPOCH);
  }
}
