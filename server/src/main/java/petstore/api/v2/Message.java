package petstore.api.v2;

import org.jspecify.annotations.Nullable;

/// What `/v2` says when it has no pet, order or user to show: the definition's `ApiResponse`.
///
/// @param status of HTTP
/// @param code often the status, 1 for what the shop itself refuses
/// @param type `unknown` or `error`
record Message(int status, int code, String type, @Nullable String message) {
  static final String ERROR = "error";
  static final String UNKNOWN = "unknown";

  /// That something was done.
  static Message done(String message) {
    return new Message(200, 200, UNKNOWN, message);
  }

  /// A refusal with the status as its code.
  static Message error(int status, String message) {
    return new Message(status, status, ERROR, message);
  }

  /// A refusal as the framework of the published server gives it.
  static Message unknown(int status, @Nullable String message) {
    return new Message(status, status, UNKNOWN, message);
  }
}
