package petstore.api.v3;

import java.util.function.Function;
import petstore.core.kernel.Caller;
import petstore.core.users.Editor;

/// What callers may do with the accounts of users, and see of them.
///
/// @param editor how far a caller may go who changes a user
/// @param passwords whether they are in answers
/// @param formPassword of a user who is sent as a form
record Accounts(Function<Caller, Editor> editor, Passwords passwords, FormPassword formPassword) {
  /// Where callers are asked for nothing.
  static final Accounts OPEN =
      new Accounts(_ -> new Editor.Anybody(), Passwords.SHOWN, FormPassword.PUBLISHED);

  /// Where callers are asked for credentials.
  static final Accounts ENFORCED =
      new Accounts(Editor.Known::new, Passwords.HIDDEN, FormPassword.SENT);

  /// Whether passwords are in answers.
  enum Passwords {
    SHOWN,
    HIDDEN
  }

  /// Which password a user has who is sent as a form.
  enum FormPassword {
    /// The same for all, as the published server gives it.
    PUBLISHED,
    /// The one in the form, if there is one: whoever knows the published one could sign in.
    SENT
  }
}
