package petstore.api.oauth;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;

/// What a client sends to get tokens: a form each of whose parameters is there once (RFC 6749
/// section 3.2). One without a value is as if missing, and one that nobody knows is not looked at.
final class TokenForm {
  private static final int MAX_BYTES = 8 * 1024;

  private final Map<String, String> parameters;

  private TokenForm(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /// Whether a request has a form, so that it is one of a client that speaks OAuth.
  static boolean isIn(Request request) {
    return request.method().equals("POST")
        && mediaType(request).filter(type -> type.name().equals(MediaType.FORM)).isPresent();
  }

  /// The type of a request's body, if it says one.
  static Optional<MediaType> mediaType(Request request) {
    return request.header("Content-Type").flatMap(MediaType::parse);
  }

  /// @throws OauthFailure for a parameter that is there twice
  /// @throws petstore.core.kernel.Failure for a body that is too large or cannot be read
  static TokenForm read(Request request) {
    mediaType(request).ifPresent(Charsets::check);
    var parameters = new HashMap<String, String>();
    for (Query.Parameter parameter : Query.parseForm(request.body().read(MAX_BYTES)).all()) {
      if (parameters.put(parameter.name(), parameter.value()) != null) {
        throw new OauthFailure(
            OauthError.invalidRequest("The parameter " + parameter.name() + " is there twice"));
      }
    }
    parameters.values().removeIf(String::isEmpty);
    return new TokenForm(parameters);
  }

  /// A parameter that need not be there.
  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// A parameter that must be there.
  ///
  /// @throws OauthFailure if it is not
  String required(String name) {
    return optional(name)
        .orElseThrow(() ->
            new OauthFailure(OauthError.invalidRequest("The parameter " + name + " is missing")));
  }
}
