package petstore.api.modern;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import petstore.core.auth.PasswordRules;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// A name and a password, as somebody sends them to sign in. They keep no rules but one: whatever
/// else they are, they are right or wrong.
record CredentialsBody(String username, String password) {

  /// @throws petstore.core.kernel.Failure as [JsonBody#read]; with [Problem.Invalid] and all faults
  ///   for a body that lacks one of the two, or has anything else
  static CredentialsBody read(Request request) {
    StrictFields fields =
        JsonBody.read(request, Problem.Kind.USER).fields().require("username", "password");
    Optional<String> username = fields.text("username");
    Optional<String> password = fields.text("password", CredentialsBody::tooLong);
    fields.check();
    return new CredentialsBody(username.orElseThrow(), password.orElseThrow());
  }

  // Hashing takes time in proportion to it.
  private static List<Fault> tooLong(String password, String where) {
    return password.getBytes(UTF_8).length > PasswordRules.MAX_BYTES
        ? List.of(new Fault(where, "too_long", "must have at most 1024 bytes in UTF-8"))
        : List.of();
  }

  // The password must not reach a log.
  @Override
  public String toString() {
    return "CredentialsBody[" + username + "]";
  }
}
