package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                           | application/json",
        "application/jsonl                          | application/jsonl",
        "*/*                                        | application/json",
        "application/jsonl, application/json        | application/json",
        "application/jsonl, application/json;q=0.9  | application/jsonl",
        "application/jsonl, */*;q=0.1               | application/jsonl",
        "application/jsonl;q=0.5, */*               | application/json",
        "application/json;q=0, */*;q=0.1            | application/jsonl",
        "text/html                                  | ",
        "*/*;q=0                                    | "
      })
  void what_a_client_likes_best_is_taken(String accept, @Nullable String best) {
    var request = TestRequest.get("/").with("Accept", accept).build();
    assertEquals(
        Optional.ofNullable(best),
        Accept.of(request).best(List.of(MediaType.JSON, MediaType.JSON_LINES)));
  }
}
