package petstore.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// The members of an object that was sent, taken literally: a string is no number, null is no
/// string, and a member that nobody asks for is a fault. ([Fields] reads leniently.)
///
/// Read all members first, then [#check], which tells all faults at once. Until then a member that
/// has a fault reads as if it were missing.
public final class StrictFields {
  private final Map<String, Value> members;
  private final String where;
  private final Faults faults;
  private final Set<String> known = new HashSet<>();
  private final List<StrictFields> inner = new ArrayList<>();
  private Map<String, Value> patch = Map.of();

  private StrictFields(Map<String, Value> members, String where, Faults faults) {
    this.members = members;
    this.where = where;
    this.faults = faults;
  }

  /// The members of a body.
  ///
  /// @param kind what the body is about
  /// @param known what was found to be wrong with its values already
  /// @throws Failure with [Problem.Invalid] if the value is no object
  public static StrictFields of(Problem.Kind kind, Value value, List<Fault> known) {
    var faults = new Faults(kind, known);
    Optional<Map<String, Value>> members =
        faults.read(value, Pointer.ROOT, Literal.OBJECT, Rule.none());
    if (members.isEmpty()) {
      faults.check();
    }
    return new StrictFields(members.orElse(Map.of()), Pointer.ROOT, faults);
  }

  /// Says which merge patch (RFC 7396) made the members what they are: what it removes leaves no
  /// trace in them, and is looked at all the same.
  public StrictFields patchedBy(Value patch) {
    this.patch = patch instanceof Value.Members(var members) ? members : Map.of();
    return this;
  }

  /// Says what is wrong with a value.
  @FunctionalInterface
  public interface Rule<T> {
    /// The faults of a value, none when it is right.
    ///
    /// @param where a JSON Pointer to it
    List<Fault> faults(T value, String where);

    /// Nothing is wrong with any value.
    static <T> Rule<T> none() {
      return (_, _) -> List.of();
    }
  }

  /// Whether the member was sent, even as null.
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /// Says which members must be there.
  public StrictFields require(String... names) {
    for (String name : names) {
      if (!has(name)) {
        faults.add(pointer(name), "required_field", "is required");
      }
    }
    return this;
  }

  /// Says which members may be there without being looked at.
  public StrictFields ignore(String... names) {
    known.addAll(List.of(names));
    return this;
  }

  /// Says that all members may be there without being looked at, since it cannot be told which may.
  public StrictFields ignoreOthers() {
    known.addAll(members.keySet());
    return this;
  }

  /// Says of a member that it cannot be changed: it may be missing, or be what it is.
  ///
  /// @param current [Value.Null] when there is none
  public StrictFields readOnly(String name, Value current) {
    known.add(name);
    if (has(name)) {
      return current.equals(members.get(name))
          ? this
          : fault(name, "read_only", "cannot be changed");
    }
    return patch.containsKey(name) && !(current instanceof Value.Null)
        ? fault(name, "read_only", "cannot be removed")
        : this;
  }

  /// Says that a member is wrong for a reason that it takes others to see.
  public StrictFields fault(String name, String code, String message) {
    faults.add(pointer(name), code, message);
    return this;
  }

  /// A string.
  public Optional<String> text(String name) {
    return read(name, Literal.TEXT, Rule.none());
  }

  /// A string that keeps a rule.
  public Optional<String> text(String name, Rule<String> rule) {
    return read(name, Literal.TEXT, rule);
  }

  /// True or false.
  public Optional<Boolean> bool(String name) {
    return read(name, Literal.BOOL, Rule.none());
  }

  /// An integer.
  ///
  /// @param min the least that is allowed
  /// @param max the most that is allowed
  public Optional<Long> integer(String name, long min, long max) {
    Rule<BigInteger> range =
        (number, at) ->
            number.compareTo(BigInteger.valueOf(min)) < 0
                    || number.compareTo(BigInteger.valueOf(max)) > 0
                ? List.of(new Fault(at, "out_of_range", "must be from " + min + " to " + max))
                : List.of();
    return read(name, Literal.INTEGER, range).map(BigInteger::longValueExact);
  }

  /// A number.
  ///
  /// @param min the least that is allowed
  /// @param max the most that is allowed
  public Optional<Double> number(String name, int min, int max) {
    Rule<BigDecimal> range =
        (number, at) ->
            number.compareTo(BigDecimal.valueOf(min)) < 0
                    || number.compareTo(BigDecimal.valueOf(max)) > 0
                ? List.of(new Fault(at, "out_of_range", "must be from " + min + " to " + max))
                : List.of();
    return read(name, Literal.NUMBER, range).map(BigDecimal::doubleValue);
  }

  /// One of a few values.
  ///
  /// @param word how a value is written
  public <T> Optional<T> word(String name, List<T> values, Function<T, String> word) {
    Rule<String> oneOf =
        (text, at) ->
            values.stream().map(word).anyMatch(text::equals)
                ? List.of()
                : List.of(new Fault(at, "invalid_value", "must be " + choice(values, word)));
    return text(name, oneOf)
        .flatMap(
            text -> values.stream().filter(value -> word.apply(value).equals(text)).findFirst());
  }

  /// An object; its members are checked together with these.
  public Optional<StrictFields> object(String name) {
    return read(name, Literal.OBJECT, Rule.none())
        .map(map -> {
          StrictFields fields = within(map, pointer(name));
          Value patched = patch.get(name);
          return patched == null ? fields : fields.patchedBy(patched);
        });
  }

  /// A list of objects; their members are checked together with these.
  ///
  /// @param max the most elements that are allowed
  public Optional<List<StrictFields>> objects(String name, int max) {
    return elements(name, max, Literal.OBJECT, Rule.none())
        .map(list -> list.stream().map(one -> within(one.value(), one.where())).toList());
  }

  /// A list of strings, each of which keeps a rule.
  ///
  /// @param max the most elements that are allowed
  public Optional<List<String>> texts(String name, int max, Rule<String> rule) {
    return elements(name, max, Literal.TEXT, rule)
        .map(list -> list.stream().map(Element::value).toList());
  }

  /// Refuses the body if anything in it is wrong, also a member that nobody asked for. For the
  /// members of the whole body, after all were read.
  ///
  /// @throws Failure with [Problem.Invalid] and all faults
  public void check() {
    findUnknown();
    faults.check();
  }

  private record Element<T>(T value, String where) {}

  private <T> Optional<List<Element<T>>> elements(
      String name, int max, Literal<T> type, Rule<T> rule) {
    Rule<List<Value>> size =
        (list, at) ->
            list.size() > max
                ? List.of(new Fault(at, "invalid_length", "must have at most " + max + " elements"))
                : List.of();
    return read(name, Literal.LIST, size).map(list -> elements(list, pointer(name), type, rule));
  }

  private <T> List<Element<T>> elements(
      List<Value> list, String at, Literal<T> type, Rule<T> rule) {
    var elements = new ArrayList<Element<T>>();
    for (int i = 0; i < list.size(); i++) {
      String each = Pointer.element(at, i);
      faults
          .read(list.get(i), each, type, rule)
          .ifPresent(value -> elements.add(new Element<>(value, each)));
    }
    return elements;
  }

  private <T> Optional<T> read(String name, Literal<T> type, Rule<T> rule) {
    known.add(name);
    Value value = members.get(name);
    return value == null ? Optional.empty() : faults.read(value, pointer(name), type, rule);
  }

  private StrictFields within(Map<String, Value> map, String at) {
    var fields = new StrictFields(map, at, faults);
    inner.add(fields);
    return fields;
  }

  private void findUnknown() {
    for (String name : members.keySet()) {
      if (!known.contains(name)) {
        fault(name, "unknown_field", "is not known here");
      }
    }
    patch.forEach((name, change) -> {
      if (change instanceof Value.Null && !known.contains(name) && !has(name)) {
        fault(name, "unknown_field", "is not known here");
      }
    });
    inner.forEach(StrictFields::findUnknown);
  }

  private String pointer(String name) {
    return Pointer.member(where, name);
  }

  /// All values in words, for the end of a sentence.
  static <T> String choice(List<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(", ", "one of ", ""));
  }
}
