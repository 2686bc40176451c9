package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.support.TestRequest;

class AcceptEncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          gzip                      | true  | true
          GZIP                      | true  | true
          x-gzip                    | true  | true
          br, gzip;q=0.5            | true  | true
          deflate, gzip ; q = 0.001 | true  | true
          *                         | true  | true
          *;q=0.1, identity;q=0     | true  | false
          gzip, identity;q=0        | true  | false
          gzip, *;q=0               | true  | false
          gzip;q=0.5, identity      | false | true
          gzip;q=0, *               | false | true
          gzip;q=0                  | false | true
          identity                  | false | true
          br                        | false | true
          gzip;q=2                  | false | true
          gzip;q=abc                | false | true
          gzip;x=1                  | false | true
          ``                        | false | true
          identity;q=0              | false | false
          *;q=0                     | false | false
          """)
  void what_a_client_takes_is_weighed(String field, boolean gzip, boolean identity) {
    var accepted = AcceptEncoding.of(TestRequest.get("/").with("Accept-Encoding", field).build());
    assertEquals(gzip, accepted.prefersGzip());
    assertEquals(identity, accepted.admitsIdentity());
  }

  @Test
  void who_says_nothing_takes_what_has_no_coding() {
    var accepted = AcceptEncoding.of(TestRequest.get("/").build());
    assertEquals(false, accepted.prefersGzip());
    assertEquals(true, accepted.admitsIdentity());
  }
}
