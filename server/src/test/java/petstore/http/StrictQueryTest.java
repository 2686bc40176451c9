package petstore.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

class StrictQueryTest {
  private enum Coat {
    SHORT,
    LONG,
    NONE
  }

  @Test
  void parameters_are_read_as_what_they_say() {
    StrictQuery query = query("t=a%20b+c&b=true&i=-5&d=12.50&w=LONG&l=SHORT,NONE&x=1&x=2");
    assertEquals(Optional.of("a b c"), query.text("t", 5));
    assertEquals(Optional.of(true), query.bool("b"));
    assertEquals(Optional.of(-5L), query.integer("i", -5, 5));
    assertEquals(
        Optional.of(new BigDecimal("12.50")),
        query.decimal("d", BigDecimal.ZERO, BigDecimal.TEN.pow(2)));
    assertEquals(Optional.of(Coat.LONG), query.word("w", List.of(Coat.values()), Coat::name));
    assertEquals(Set.of(Coat.SHORT, Coat.NONE), coats(query, "l"));
    query.check();
  }

  @Test
  void what_is_missing_reads_as_nothing() {
    StrictQuery query = query("");
    assertEquals(Optional.empty(), query.text("t", 5));
    assertEquals(Optional.empty(), query.integer("i", 0, 5));
    assertEquals(Set.of(), coats(query, "l"));
    query.check();
  }

  @Test
  void words_may_be_in_one_parameter_or_in_several() {
    assertEquals(Set.of(Coat.SHORT, Coat.LONG), coats(query("l=SHORT&l=LONG"), "l"));
    assertEquals(
        Set.of(Coat.SHORT, Coat.LONG, Coat.NONE), coats(query("l=SHORT,LONG&l=NONE"), "l"));
    assertEquals(Set.of(Coat.SHORT), coats(query("l=SHORT,SHORT"), "l"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i=abc   | malformed",
        "i=      | malformed",
        "i=1.5   | malformed",
        "i=1e3   | malformed",
        "i=0x10  | malformed",
        "i=%D9%A3 | malformed",
        "i=6     | out_of_range",
        "i=-6    | out_of_range",
        "i=9223372036854775808 | out_of_range",
        "i=1&i=1 | duplicate_parameter",
        "b=yes   | malformed",
        "b=TRUE  | malformed",
        "b=true&b=false | duplicate_parameter",
        "d=1e3   | malformed",
        "d=NaN   | malformed",
        "d=.5    | malformed",
        "d=-0.01 | out_of_range",
        "d=100.01 | out_of_range",
        "w=long  | invalid_value",
        "w=      | invalid_value",
        "l=SHORT,,LONG | invalid_value",
        "l=FURRY | invalid_value",
        "l=SHORT,LONG,NONE,LONG | invalid_length",
        "t=      | invalid_length",
        "t=abcdef | invalid_length",
      })
  void a_parameter_that_is_wrong_has_one_fault_and_no_value(String sent, String code) {
    StrictQuery query = query(sent);
    String name = sent.substring(0, 1);
    assertEquals(Optional.empty(), query.text("t", 5));
    assertEquals(Optional.empty(), query.integer("i", -5, 5));
    assertEquals(Optional.empty(), query.bool("b"));
    assertEquals(Optional.empty(), query.decimal("d", BigDecimal.ZERO, BigDecimal.TEN.pow(2)));
    query.word("w", List.of(Coat.values()), Coat::name);
    coats(query, "l");
    assertEquals(List.of(name + " " + code), lines(faults(query)));
    assertEquals(code.equals("malformed"), problem(query) instanceof Problem.InvalidQuery, sent);
  }

  @Test
  void all_faults_are_told_at_once_and_those_that_cannot_be_read_go_before() {
    StrictQuery query = query("i=7&b=maybe&w=x&d=y");
    query.integer("i", 0, 5);
    query.bool("b");
    query.word("w", List.of(Coat.values()), Coat::name);
    query.decimal("d", BigDecimal.ZERO, BigDecimal.TEN);
    query.fault("i", "odd", "does not go with b");
    assertInstanceOf(Problem.InvalidQuery.class, problem(query));
    assertEquals(
        List.of("b malformed", "d malformed", "i out_of_range", "w invalid_value", "i odd"),
        lines(faults(query)));
  }

  @Test
  void ten_thousand_words_are_one_fault() {
    StrictQuery query = query("l=" + "FURRY,".repeat(10_000));
    coats(query, "l");
    assertEquals(List.of("l invalid_length"), lines(faults(query)));
  }

  private static Set<Coat> coats(StrictQuery query, String name) {
    return query.words(name, List.of(Coat.values()), Coat::name);
  }

  private static StrictQuery query(String text) {
    return StrictQuery.of(Requests.of("1", "GET", "/", text), Problem.Kind.PET);
  }

  private static Problem problem(StrictQuery query) {
    return assertThrows(Failure.class, query::check).problem();
  }

  private static List<Fault> faults(StrictQuery query) {
    return switch (problem(query)) {
      case Problem.InvalidQuery(var faults) -> faults;
      case Problem.Invalid(_, var faults) -> faults;
      case Problem other -> throw new AssertionError(other);
    };
  }

  private static List<String> lines(List<Fault> faults) {
    return faults.stream().map(fault -> fault.where() + " " + fault.code()).toList();
  }
}
