package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.support.TestRequest;

class AcceptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                       | true",
        "APPLICATION/JSON                       | true",
        "application/json; charset=utf-8        | true",
        "*/*                                    | true",
        "application/*                          | true",
        "text/html, */*;q=0.1                   | true",
        "*/*;q=0, application/json              | true",
        "image/png                              | false",
        "*/*;q=0                                | false",
        "application/json;q=0                   | false",
        "application/json;q=0, */*              | false",
        "application/*;q=0, */*                 | false",
        "application/*;q=0, application/json    | true",
        "application/problem+json               | false",
        "text/*                                 | false"
      })
  void the_most_specific_range_decides(String accept, boolean admitted) {
    var request = TestRequest.get("/").with("Accept", accept).build();
    assertEquals(admitted, Accept.of(request).admits(MediaType.JSON));
  }

  @Test
  void lines_are_one_list() {
    var request = TestRequest.get("/").with("Accept", "image/png").with("Accept", "*/*").build();
    assertTrue(Accept.of(request).admits(MediaType.JSON));
  }

  @Test
  void who_says_nothing_takes_everything() {
    assertTrue(Accept.of(TestRequest.get("/").build()).admits(MediaType.JSON));
    assertTrue(Accept.of(TestRequest.get("/").with("Accept", "").build()).admits(MediaType.JSON));
  }
}
