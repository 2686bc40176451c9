package petstore.api.pages;

import petstore.core.oauth.BrowserSessions.SignedIn;
import petstore.core.users.User;

/// Somebody who is signed in, with the secret of their cookie.
record Visitor(SignedIn signedIn, String secret) {
  User user() {
    return signedIn.user();
  }

  String username() {
    return user().account().username();
  }

  // The secret must not reach a log.
  @Override
  public String toString() {
    return "Visitor[" + username() + "]";
  }
}
