package petstore.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import petstore.core.auth.Accounts.SignUp;
import petstore.core.auth.PasswordRules;
import petstore.core.kernel.Fault;
import petstore.core.users.Preferences;
import petstore.core.users.UserRules;

/// What somebody typed who signs up.
record SignUpForm(
    String username, String email, String firstName, String lastName, String password) {
  /// A form in which nothing was typed yet.
  static final SignUpForm EMPTY = new SignUpForm("", "", "", "", "");

  static SignUpForm of(PageForm form) {
    return new SignUpForm(
        form.text("username").strip(),
        form.text("email").strip(),
        form.text("firstName").strip(),
        form.text("lastName").strip(),
        form.text("password"));
  }

  /// All that is wrong, by field; nothing when all is right.
  Map<String, List<String>> faults() {
    var faults = new ArrayList<Fault>();
    check(faults, username, "/username", UserRules.username(username, "/username"));
    check(faults, email, "/email", UserRules.email(email, "/email"));
    check(faults, firstName, "/firstName", UserRules.name(firstName, "/firstName"));
    check(faults, lastName, "/lastName", UserRules.name(lastName, "/lastName"));
    check(faults, password, "/password", PasswordRules.faults(password, username, "/password"));
    return byField(faults);
  }

  /// Faults as sentences, by the name of their field.
  static Map<String, List<String>> byField(List<Fault> faults) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (Fault fault : faults) {
      byField
          .computeIfAbsent(fault.where().substring(1), _ -> new ArrayList<>())
          .add(sentence(fault.message()));
    }
    return byField;
  }

  /// Who wants to have an account, when nothing is wrong.
  SignUp draft() {
    return new SignUp(username, email, firstName, lastName, null, password, Preferences.DEFAULT);
  }

  private static void check(List<Fault> all, String value, String where, List<Fault> found) {
    if (value.isEmpty()) {
      all.add(new Fault(where, "required_field", "has to be filled in"));
    } else {
      all.addAll(found);
    }
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }

  // The password must not reach a log.
  @Override
  public String toString() {
    return "SignUpForm[" + username + "]";
  }
}
