package petstore.http.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static petstore.http.conditional.Precondition.FAILED;
import static petstore.http.conditional.Precondition.HOLDS;
import static petstore.http.conditional.Precondition.NOT_MODIFIED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.kernel.Failure;
import petstore.support.TestRequest;

class PreconditionTest {
  private static final Optional<ETag> CURRENT = Optional.of(ETag.strong("now"));

  @ParameterizedTest
  @CsvSource({
    "GET, '\"now\"', HOLDS",
    "GET, '\"old\"', FAILED",
    "PUT, '\"now\"', HOLDS",
    "PUT, '\"old\", \"now\"', HOLDS",
    "PUT, '\"old\"', FAILED",
    "PUT, 'W/\"now\"', FAILED",
    "PUT, '*', HOLDS",
    "DELETE, '\"old\"', FAILED",
    "GET, 'now', FAILED"
  })
  void if_match_wants_the_current_state(String method, String value, Precondition expected) {
    assertEquals(expected, of(TestRequest.of(method, "/").with("If-Match", value), CURRENT));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '\"now\"', NOT_MODIFIED",
    "HEAD, '\"now\"', NOT_MODIFIED",
    "GET, 'W/\"now\"', NOT_MODIFIED",
    "GET, '\"old\", \"now\"', NOT_MODIFIED",
    "GET, '*', NOT_MODIFIED",
    "GET, '\"old\"', HOLDS",
    "GET, 'now', HOLDS",
    "PUT, '\"now\"', FAILED",
    "PUT, 'W/\"now\"', FAILED",
    "PUT, '*', FAILED",
    "PUT, '\"old\"', HOLDS"
  })
  void if_none_match_wants_another_state(String method, String value, Precondition expected) {
    assertEquals(expected, of(TestRequest.of(method, "/").with("If-None-Match", value), CURRENT));
  }

  @Test
  void without_conditions_everything_holds() {
    assertEquals(HOLDS, of(TestRequest.of("PUT", "/"), CURRENT));
    assertEquals(HOLDS, of(TestRequest.get("/"), Optional.empty()));
  }

  @Test
  void conditions_on_what_is_not_there() {
    assertEquals(FAILED, of(TestRequest.of("PUT", "/").with("If-Match", "*"), Optional.empty()));
    assertEquals(
        HOLDS, of(TestRequest.of("PUT", "/").with("If-None-Match", "*"), Optional.empty()));
  }

  @Test
  void if_match_is_looked_at_first() {
    var both = TestRequest.get("/").with("If-Match", "\"old\"").with("If-None-Match", "\"now\"");
    assertEquals(FAILED, of(both, CURRENT));
    var holding = TestRequest.get("/").with("If-Match", "\"now\"").with("If-None-Match", "\"now\"");
    assertEquals(NOT_MODIFIED, of(holding, CURRENT));
  }

  @Test
  void a_change_under_a_condition_that_cannot_be_read_is_refused() {
    assertThrows(
        Failure.class, () -> of(TestRequest.of("PUT", "/").with("If-Match", "now"), CURRENT));
    assertThrows(
        Failure.class, () -> of(TestRequest.of("PUT", "/").with("If-None-Match", "now"), CURRENT));
  }

  private static Precondition of(TestRequest request, Optional<ETag> current) {
    return Precondition.of(request.build(), current);
  }
}
