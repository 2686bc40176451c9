package petstore.core.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that is wrong with a value that somebody sent.
///
/// @param where a JSON Pointer (RFC 6901) into the body, or the name of a parameter
/// @param code the kind of fault in lower snake case, for programs
/// @param message what is wrong, for people; never a class name, path or secret
public record Fault(String where, String code, String message) {
  /// Faults in one line of text.
  public static String text(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return where + " " + message;
  }
}
