package petstore.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import petstore.core.auth.PasswordRules;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.StrictFields;
import petstore.http.json.JsonBody;

/// A password as it is, and as it shall be.
record PasswordChange(String current, String next) {

  /// Reads it.
  ///
  /// @throws Failure with [Problem.Invalid], also for a new password that is too easy to guess
  static PasswordChange of(JsonBody body, String username) {
    StrictFields fields = body.fields().require("currentPassword", "newPassword");
    var change =
        new PasswordChange(
            fields.text("currentPassword", PasswordChange::length).orElse(""),
            fields
                .text("newPassword", (text, at) -> PasswordRules.faults(text, username, at))
                .orElse(""));
    fields.check();
    return change;
  }

  // No longer one was ever set, and hashing it would take its time.
  private static List<Fault> length(String text, String where) {
    return text.getBytes(UTF_8).length > PasswordRules.MAX_BYTES
        ? List.of(
            new Fault(
                where, "invalid_length", "must have at most " + PasswordRules.MAX_BYTES + " bytes"))
        : List.of();
  }

  // Both are secrets.
  @Override
  public String toString() {
    return "PasswordChange";
  }
}
