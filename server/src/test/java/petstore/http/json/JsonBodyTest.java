package petstore.http.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.Value;
import petstore.support.TestRequest;

class JsonBodyTest {
  @Test
  void one_json_text_is_read() {
    assertEquals(
        "{\"a\":[1.50,true,null,\"x\"],\"b\":{}}",
        written(read(" {\"a\": [1.50, true, null, \"x\"], \"b\": {}} \n").value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{\"id\":",
        "{}{}",
        "{} x",
        "{\"a\":1,\"a\":1}",
        "{\"o\":{\"a\":1,\"\\u0061\":2}}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":.5}",
        "{\"a\":NaN}",
        "{\"a\":1}//",
        "{\"a\":1,}"
      })
  void what_is_not_one_json_text_is_malformed(String body) {
    assertInstanceOf(Problem.Malformed.class, problem(body.getBytes(UTF_8)));
  }

  @Test
  void a_member_that_is_there_twice_is_named() {
    var problem = (Problem.Malformed) problem("{\"o\":{\"a/b\":1,\"a/b\":2}}".getBytes(UTF_8));
    assertEquals("the member /o/a~1b is there twice", problem.detail());
  }

  @Test
  void only_utf_8_is_read() {
    assertInstanceOf(Problem.Malformed.class, problem("{}".getBytes(UTF_16)));
    assertInstanceOf(Problem.Malformed.class, problem("{}".getBytes(Charset.forName("UTF-32LE"))));
    assertInstanceOf(
        Problem.Malformed.class, problem(new byte[] {'"', (byte) 0xC0, (byte) 0xAE, '"'}));
  }

  @Test
  void a_byte_order_mark_is_not_looked_at() {
    assertEquals(new Value.Bool(true), read("\uFEFFtrue").value());
    assertInstanceOf(Problem.Malformed.class, problem("\uFEFF".getBytes(UTF_8)));
  }

  @Test
  void nesting_ends_at_32_levels() {
    assertEquals(0, read("[".repeat(32) + "]".repeat(32)).faults().size());
    assertInstanceOf(
        Problem.Malformed.class, problem(("[".repeat(33) + "]".repeat(33)).getBytes(UTF_8)));
    assertInstanceOf(Problem.Malformed.class, problem("[".repeat(100_000).getBytes(UTF_8)));
  }

  @Test
  void a_number_or_a_body_of_unreasonable_size_is_refused() {
    assertInstanceOf(Problem.Malformed.class, problem("9".repeat(1_001).getBytes(UTF_8)));
    String many =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "\"" + i + "\":0")
            .collect(Collectors.joining(","));
    assertInstanceOf(Problem.Malformed.class, problem(("{" + many + "}").getBytes(UTF_8)));
    assertInstanceOf(
        Problem.TooLarge.class, problem(("[0" + ",0".repeat(1_000) + "]").getBytes(UTF_8)));
  }

  @Test
  void a_long_string_is_a_fault_of_its_member() {
    assertEquals(List.of(), read("[\"" + "a".repeat(65_536) + "\"]").faults());
    assertEquals(
        List.of(new Fault("/a/0", "invalid_length", "must have at most 65536 characters")),
        read("{\"a\":[\"" + "a".repeat(65_537) + "\"]}").faults());
  }

  @Test
  void what_cannot_be_kept_is_a_fault_of_its_member() {
    var body =
        read("{\"a\":\"x\\u0000\",\"b\":\"\\ud800\",\"c\":\"\\udc00\\ud800\",\"d\\ud800\":1}");
    assertEquals(
        List.of("/a", "/b", "/c", "/d?"), body.faults().stream().map(Fault::where).toList());
    assertTrue(body.faults().stream().allMatch(fault -> fault.code().equals("invalid_character")));
  }

  @Test
  void odd_characters_that_can_be_kept_stay_as_they_are() {
    String odd = "\u202E \uFEFF \uD83D\uDC36 e\u0301\u0301 \u0001";
    var body = read("\"\u202E \uFEFF \\ud83d\\udc36 e\u0301\u0301 \\u0001\"");
    assertEquals(new Value.Text(odd), body.value());
    assertEquals(List.of(), body.faults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/json;charset=utf-7",
        "application/json; charset=iso-8859-1",
        "application/json, application/json",
        "json"
      })
  void another_media_type_is_refused(String type) {
    var request =
        TestRequest.of("POST", "/").with("Content-Type", type).with("{}".getBytes(UTF_8)).build();
    var failure = assertThrows(Failure.class, () -> JsonBody.read(request, Problem.Kind.USER));
    assertEquals(
        new Problem.UnsupportedMediaType(type, List.of("application/json")), failure.problem());
  }

  @Test
  void a_body_without_a_media_type_is_refused() {
    var request = TestRequest.of("POST", "/").with("{}".getBytes(UTF_8)).build();
    var failure = assertThrows(Failure.class, () -> JsonBody.read(request, Problem.Kind.USER));
    assertInstanceOf(Problem.UnsupportedMediaType.class, failure.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; Charset=\"UTF-8\"",
        "application/merge-patch+json"
      })
  void the_media_types_that_are_named_are_read(String type) {
    var request =
        TestRequest.of("PATCH", "/").with("Content-Type", type).with("{}".getBytes(UTF_8)).build();
    List<String> accepted = List.of("application/merge-patch+json", "application/json");
    assertEquals("{}", written(JsonBody.read(request, Problem.Kind.USER, accepted).value()));
  }

  @Test
  void a_merge_patch_keeps_the_faults_of_its_strings() {
    var merged = read("{\"a\":\"\\u0000\"}").mergedInto(read("{\"b\":1}").value());
    assertEquals("{\"b\":1,\"a\":\"\\u0000\"}", written(merged.value()));
    assertEquals(1, merged.faults().size());
  }

  private static JsonBody read(String body) {
    return read(body.getBytes(UTF_8));
  }

  private static JsonBody read(byte[] body) {
    var request =
        TestRequest.of("POST", "/").with("Content-Type", "application/json").with(body).build();
    return JsonBody.read(request, Problem.Kind.USER);
  }

  private static Problem problem(byte[] body) {
    return assertThrows(Failure.class, () -> read(body)).problem();
  }

  private static String written(Value value) {
    return new String(Json.write(json -> ValueWriter.write(value, json)), UTF_8);
  }
}
