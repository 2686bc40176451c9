package petstore.core.kernel;

/// One thing that is wrong with a value that somebody sent.
///
/// @param where a JSON Pointer (RFC 6901) into the body, or the name of a parameter
/// @param code the kind of fault in lower snake case, for programs
/// @param message what is wrong, for people; never a class name, path or secret
public record Fault(String where, String code, String message) {
  @Override
  public String toString() {
    return where + " " + message;
  }
}
