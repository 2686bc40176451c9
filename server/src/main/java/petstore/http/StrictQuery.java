package petstore.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// The parameters of a query, taken literally: `yes` is no boolean, and a parameter that says one
/// thing says it once. Those that nobody asks for are not looked at. ([StrictFields] reads bodies.)
///
/// Read all parameters first, then [#check], which tells all faults at once. Until then a parameter
/// that has a fault reads as if it were missing.
public final class StrictQuery {
  // Longer ones are of no use, and would take time to be read.
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

  private final Query query;
  private final Problem.Kind kind;
  private final List<Fault> malformed = new ArrayList<>();
  private final List<Fault> wrong = new ArrayList<>();

  private StrictQuery(Query query, Problem.Kind kind) {
    this.query = query;
    this.kind = kind;
  }

  /// The parameters of a request.
  ///
  /// @param kind what it asks for
  /// @throws Failure as [Query#parse]
  public static StrictQuery of(Request request, Problem.Kind kind) {
    return new StrictQuery(request.query(), kind);
  }

  /// Whether the parameter was sent, even without a value.
  public boolean has(String name) {
    return query.first(name).isPresent();
  }

  /// A text.
  ///
  /// @param max the most characters (code points) that are allowed; at least one is wanted
  public Optional<String> text(String name, int max) {
    return single(name)
        .filter(text -> {
          int length = text.codePointCount(0, text.length());
          return holds(
              length >= 1 && length <= max,
              name,
              "invalid_length",
              "must have from 1 to " + max + " characters");
        });
  }

  /// `true` or `false`.
  public Optional<Boolean> bool(String name) {
    return single(name)
        .filter(text ->
            isRead(text.equals("true") || text.equals("false"), name, "must be true or false"))
        .map(Boolean::valueOf);
  }

  /// An integer.
  ///
  /// @param min the least that is allowed
  /// @param max the most that is allowed
  public Optional<Long> integer(String name, long min, long max) {
    return single(name)
        .filter(text -> isRead(INTEGER.matcher(text).matches(), name, "must be an integer"))
        .map(BigInteger::new)
        .filter(number ->
            holds(
                number.compareTo(BigInteger.valueOf(min)) >= 0
                    && number.compareTo(BigInteger.valueOf(max)) <= 0,
                name,
                "out_of_range",
                "must be from " + min + " to " + max))
        .map(BigInteger::longValueExact);
  }

  /// A decimal number, such as `12.50`.
  ///
  /// @param min the least that is allowed
  /// @param max the most that is allowed
  public Optional<BigDecimal> decimal(String name, BigDecimal min, BigDecimal max) {
    return single(name)
        .filter(text -> isRead(DECIMAL.matcher(text).matches(), name, "must be a decimal number"))
        .map(BigDecimal::new)
        .filter(number ->
            holds(
                number.compareTo(min) >= 0 && number.compareTo(max) <= 0,
                name,
                "out_of_range",
                "must be from " + min.toPlainString() + " to " + max.toPlainString()));
  }

  /// One of a few values.
  ///
  /// @param word how a value is written
  public <T> Optional<T> word(String name, List<T> values, Function<T, String> word) {
    return single(name).flatMap(text -> value(name, text, values, word));
  }

  /// Some of a few values, with commas between them, or each in a parameter of its own.
  ///
  /// @param word how a value is written
  /// @return in the order in which they were sent; none when the parameter was not
  public <T> Set<T> words(String name, List<T> values, Function<T, String> word) {
    List<String> sent =
        query.all(name).stream().flatMap(text -> Stream.of(text.split(",", -1))).toList();
    var found = new LinkedHashSet<T>();
    // More of them than there are say one twice; so many need not be told apart.
    if (holds(
        sent.size() <= values.size(),
        name,
        "invalid_length",
        "must have at most " + values.size() + " values")) {
      for (String text : sent) {
        value(name, text, values, word).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Says that a parameter breaks a rule that it takes others to see.
  public StrictQuery fault(String name, String code, String message) {
    wrong.add(new Fault(name, code, message));
    return this;
  }

  /// Says that a parameter cannot be read.
  public StrictQuery malformed(String name, String message) {
    malformed.add(new Fault(name, "malformed", message));
    return this;
  }

  /// Refuses the query if anything in it is wrong. For all parameters, after they were read.
  ///
  /// @throws Failure with [Problem.InvalidQuery] if one cannot be read, else with [Problem.Invalid]
  ///   if one breaks a rule; with all faults
  public void check() {
    if (!malformed.isEmpty()) {
      throw new Failure(
          new Problem.InvalidQuery(
              Stream.concat(malformed.stream(), wrong.stream()).distinct().toList()));
    }
    if (!wrong.isEmpty()) {
      throw new Failure(new Problem.Invalid(kind, wrong.stream().distinct().toList()));
    }
  }

  private Optional<String> single(String name) {
    List<String> all = query.all(name);
    boolean once =
        all.size() <= 1 || holds(false, name, "duplicate_parameter", "must be there only once");
    return once ? all.stream().findFirst() : Optional.empty();
  }

  private <T> Optional<T> value(
      String name, String text, List<T> values, Function<T, String> word) {
    Optional<T> found = values.stream().filter(value -> word.apply(value).equals(text)).findFirst();
    if (found.isEmpty()) {
      fault(name, "invalid_value", "must be " + StrictFields.choice(values, word));
    }
    return found;
  }

  private boolean isRead(boolean readable, String name, String message) {
    if (!readable) {
      malformed(name, message);
    }
    return readable;
  }

  private boolean holds(boolean rule, String name, String code, String message) {
    if (!rule) {
      fault(name, code, message);
    }
    return rule;
  }
}
