package petstore.api.pages;

import java.util.Arrays;
import java.util.Optional;
import petstore.core.oauth.GrantKind;

/// A way in which a client asks a user to let it in (RFC 6749 section 3.1.1).
enum Flow {
  /// It is given a code (RFC 6749 section 4.1).
  CODE("/authorize", "code", GrantKind.AUTHORIZATION_CODE),
  /// It is given a token at once, behind the `#` of its address (RFC 6749 section 4.2): obsolete.
  TOKEN("/oauth/authorize", "token", GrantKind.IMPLICIT);

  private final String path;
  private final String responseType;
  private final GrantKind kind;

  Flow(String path, String responseType, GrantKind kind) {
    this.path = path;
    this.responseType = responseType;
    this.kind = kind;
  }

  /// Where it is asked for.
  String path() {
    return path;
  }

  /// The only `response_type` that is taken there.
  String responseType() {
    return responseType;
  }

  /// What a client has to be registered for.
  GrantKind kind() {
    return kind;
  }

  /// The only `response_mode` (OAuth 2.0 Multiple Response Types section 2.1).
  String responseMode() {
    return this == CODE ? "query" : "fragment";
  }

  /// The one that is asked for at a path.
  static Optional<Flow> at(String path) {
    return Arrays.stream(values()).filter(flow -> flow.path.equals(path)).findFirst();
  }
}
