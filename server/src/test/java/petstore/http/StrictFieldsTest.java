package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.json.Json;

class StrictFieldsTest {
  private enum Theme {
    LIGHT,
    DARK
  }

  @Test
  void members_are_read_as_what_they_are() {
    StrictFields fields =
        fields("{'t':'x','b':true,'i':-5,'w':'dark','o':{'t':'y'},'l':['p','q'],'os':[{'t':'z'}]}");
    assertEquals(Optional.of("x"), fields.text("t"));
    assertEquals(Optional.of(true), fields.bool("b"));
    assertEquals(Optional.of(-5L), fields.integer("i", -5, 5));
    assertEquals(Optional.of(Theme.DARK), theme(fields, "w"));
    assertEquals(Optional.of("y"), fields.object("o").orElseThrow().text("t"));
    assertEquals(Optional.of(List.of("p", "q")), fields.texts("l", 2, StrictFields.Rule.none()));
    assertEquals(Optional.of("z"), fields.objects("os", 1).orElseThrow().getFirst().text("t"));
    fields.check();
  }

  @Test
  void what_a_patch_removes_must_be_known_and_not_read_only() {
    Value patch = value("{'id':null,'gone':null,'zz':null,'o':{'x':null}}");
    StrictFields fields = fields("{'o':{'t':'y'}}").patchedBy(patch);
    fields.readOnly("id", new Value.Numeral("2")).readOnly("none", new Value.Null());
    fields.text("gone");
    fields.object("o").orElseThrow().text("t");
    Failure failure = assertThrows(Failure.class, fields::check);
    var invalid = assertInstanceOf(Problem.Invalid.class, failure.problem());
    assertEquals(
        List.of("/id read_only", "/zz unknown_field", "/o/x unknown_field"),
        invalid.faults().stream().map(fault -> fault.where() + " " + fault.code()).toList());
  }

  @Test
  void what_is_missing_reads_as_nothing() {
    StrictFields fields = fields("{}");
    assertEquals(Optional.empty(), fields.text("t"));
    assertEquals(Optional.empty(), fields.object("o").map(_ -> "present"));
    fields.check();
  }

  @Test
  void all_faults_are_told_at_once() {
    StrictFields fields =
        fields("{'name':5,'theme':'blue','o':{'age':'5','x':1},'l':[1,'ok'],'zz':0,'id':3}")
            .require("name", "email")
            .readOnly("id", new Value.Numeral("2"));
    fields.text("name");
    fields.text("email");
    theme(fields, "theme");
    fields.object("o").ifPresent(o -> o.require("b").integer("age", 0, 9));
    fields.texts("l", 5, (text, where) -> List.of(new Fault(where, "odd", "is " + text)));
    assertEquals(
        List.of(
            "/email required_field",
            "/id read_only",
            "/name invalid_type",
            "/theme invalid_value",
            "/o/b required_field",
            "/o/age invalid_type",
            "/l/0 invalid_type",
            "/l/1 odd",
            "/zz unknown_field",
            "/o/x unknown_field"),
        faults(fields).stream().map(fault -> fault.where() + " " + fault.code()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | must be a string, not null",
        "5    | must be a string, not a number",
        "true | must be a string, not a boolean",
        "[]   | must be a string, not an array",
        "{}   | must be a string, not an object"
      })
  void nothing_is_turned_into_a_string(String value, String message) {
    StrictFields fields = fields("{'a':" + value + "}");
    assertEquals(Optional.empty(), fields.text("a"));
    assertEquals(List.of(new Fault("/a", "invalid_type", message)), faults(fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "'18'", "1e2", "true", "null", "1e999999999"})
  void an_integer_is_written_as_one(String value) {
    StrictFields fields = fields("{'a':" + value + "}");
    assertEquals(Optional.empty(), fields.integer("a", 0, 100));
    assertEquals("invalid_type", faults(fields).getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "9223372036854775808", "-9223372036854775809"})
  void an_integer_stays_in_its_range(String value) {
    StrictFields fields = fields("{'a':" + value + "}");
    assertEquals(Optional.empty(), fields.integer("a", 0, 100));
    assertEquals(List.of(new Fault("/a", "out_of_range", "must be from 0 to 100")), faults(fields));
  }

  @Test
  void a_fraction_of_zeros_is_no_fraction() {
    assertEquals(Optional.of(18L), fields("{'a':18.00}").integer("a", 0, 100));
  }

  @Test
  void a_rule_is_asked_and_its_faults_are_told() {
    StrictFields fields = fields("{'a/b~c':'x'}");
    assertEquals(
        Optional.empty(),
        fields.text("a/b~c", (text, where) -> List.of(new Fault(where, "odd", "is " + text))));
    assertEquals(List.of(new Fault("/a~1b~0c", "odd", "is x")), faults(fields));
  }

  @Test
  void what_is_known_to_be_wrong_is_not_checked_again() {
    var known = new Fault("/a", "invalid_character", "has a character that is none");
    StrictFields fields = StrictFields.of(Problem.Kind.USER, value("{'a':'x'}"), List.of(known));
    assertEquals(
        Optional.empty(),
        fields.text("a", (_, where) -> List.of(new Fault(where, "odd", "is odd"))));
    assertEquals(List.of(known), faults(fields));
  }

  @Test
  void what_is_to_be_ignored_is_not_looked_at() {
    fields("{'id':{'a':1},'createdAt':null}").ignore("id", "createdAt", "updatedAt").check();
  }

  @Test
  void a_read_only_member_may_be_what_it_is() {
    fields("{'id':'x'}").readOnly("id", new Value.Text("x")).check();
    fields("{}").readOnly("id", new Value.Text("x")).check();
  }

  @Test
  void members_of_the_world_of_scripts_are_unknown_like_any_other() {
    assertEquals(3, faults(fields("{'__proto__':{},'constructor':1,'@type':'x'}")).size());
  }

  @Test
  void a_list_has_an_end() {
    StrictFields fields = fields("{'a':['x','y'],'b':[{},{}]}");
    assertEquals(Optional.empty(), fields.texts("a", 1, StrictFields.Rule.none()));
    assertEquals(Optional.empty(), fields.objects("b", 1));
    assertEquals(
        List.of("invalid_length", "invalid_length"),
        faults(fields).stream().map(Fault::code).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'x'", "[1]", "5"})
  void a_body_that_is_no_object_is_a_fault_of_the_whole(String body) {
    var failure = assertThrows(Failure.class, () -> fields(body));
    var invalid = assertInstanceOf(Problem.Invalid.class, failure.problem());
    assertEquals("", invalid.faults().getFirst().where());
    assertEquals("invalid_type", invalid.faults().getFirst().code());
  }

  private static Optional<Theme> theme(StrictFields fields, String name) {
    return fields.word(
        name, List.of(Theme.values()), theme -> theme.name().toLowerCase(Locale.ROOT));
  }

  private static List<Fault> faults(StrictFields fields) {
    var failure = assertThrows(Failure.class, fields::check);
    return assertInstanceOf(Problem.Invalid.class, failure.problem()).faults();
  }

  private static StrictFields fields(String json) {
    return StrictFields.of(Problem.Kind.USER, value(json), List.of());
  }

  private static Value value(String json) {
    return Json.read(json.replace('\'', '"').getBytes(UTF_8)).orElseThrow();
  }
}
