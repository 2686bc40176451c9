package petstore.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;

/// What is wrong with one body, as it is found.
final class Faults {
  private final Problem.Kind kind;
  private final List<Fault> faults;

  Faults(Problem.Kind kind, List<Fault> known) {
    this.kind = kind;
    this.faults = new ArrayList<>(known);
  }

  void add(String where, String code, String message) {
    faults.add(new Fault(where, code, message));
  }

  void addAll(List<Fault> more) {
    faults.addAll(more);
  }

  /// Whether something is wrong with the value there.
  boolean has(String where) {
    return faults.stream().anyMatch(fault -> fault.where().equals(where));
  }

  /// @throws Failure with all faults, if there are any
  void check() {
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(kind, faults));
    }
  }

  /// The value as one of a type that keeps a rule; if it is not, says so and gives none.
  <T> Optional<T> read(Value value, String where, Literal<T> type, StrictFields.Rule<T> rule) {
    Optional<T> read = type.reader().apply(value);
    if (read.isEmpty()) {
      add(where, "invalid_type", "must be " + type.name() + ", not " + value.kind());
    } else if (!has(where)) {
      addAll(rule.faults(read.get(), where));
    }
    return read.filter(_ -> !has(where));
  }
}
