package petstore.http.conditional;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Response;
import petstore.support.TestRequest;

class ConditionsTest {
  private static final ETag NOW = ETag.strong("now");

  @Test
  void a_change_goes_on_when_they_hold() {
    assertDoesNotThrow(() -> Conditions.of(TestRequest.of("PATCH", "/").build()).check(NOW));
    assertDoesNotThrow(() -> conditions("If-Match", "\"now\"").check(NOW));
    assertDoesNotThrow(() -> conditions("If-Match", "*").check(NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"old\"", "W/\"now\""})
  void a_change_of_another_state_is_refused(String tag) {
    var conditions = conditions("If-Match", tag);
    var failure = assertThrows(Failure.class, () -> conditions.check(NOW));
    assertEquals(new Problem.PreconditionFailed(), failure.problem());
  }

  @Test
  void a_change_of_what_should_not_be_there_is_refused() {
    assertThrows(Failure.class, () -> conditions("If-None-Match", "*").check(NOW));
  }

  @Test
  void a_condition_that_cannot_be_read_is_refused_before_anything_is_looked_at() {
    var failure = assertThrows(Failure.class, () -> conditions("If-Match", "now"));
    assertInstanceOf(Problem.Malformed.class, failure.problem());
  }

  @Test
  void a_reader_gets_the_state_with_its_tag() {
    Response response = Conditions.of(TestRequest.get("/").build()).answer(NOW, Response.of(200));
    assertEquals(200, response.status());
    assertEquals(Optional.of("\"now\""), response.header("ETag"));
  }

  @Test
  void a_reader_who_has_the_state_gets_304_with_its_tag() {
    var request = TestRequest.get("/").with("If-None-Match", "\"now\"").build();
    Response response = Conditions.of(request).answer(NOW, Response.of(200, "text/plain", "x"));
    assertEquals(304, response.status());
    assertEquals(Optional.of("\"now\""), response.header("ETag"));
    assertEquals(0, response.body().length);
  }

  @Test
  void a_reader_who_wants_another_state_is_refused() {
    var conditions = Conditions.of(TestRequest.get("/").with("If-Match", "\"old\"").build());
    assertThrows(Failure.class, () -> conditions.answer(NOW, Response.of(200)));
  }

  private static Conditions conditions(String header, String value) {
    return Conditions.of(TestRequest.of("PATCH", "/").with(header, value).build());
  }
}
