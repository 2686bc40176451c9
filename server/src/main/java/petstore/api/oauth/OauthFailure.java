package petstore.api.oauth;

/// Abandons a request because of an [OauthError]. Carries no stack trace: it is an answer, not a
/// defect.
final class OauthFailure extends RuntimeException {
  private final transient OauthError error;

  OauthFailure(OauthError error) {
    super(error.code(), null, false, false);
    this.error = error;
  }

  OauthError error() {
    return error;
  }
}
