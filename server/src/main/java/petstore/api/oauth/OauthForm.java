package petstore.api.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import petstore.http.Characters;
import petstore.http.Charsets;
import petstore.http.MediaType;
import petstore.http.Query;
import petstore.http.Request;

/// What a client posts: a form each of whose parameters is there once (RFC 6749 section 3.2). One
/// without a value is as if missing, and one that nobody knows is not looked at.
final class OauthForm {
  private static final int MAX_BYTES = 8 * 1024;
  private static final int MAX_PARAMETERS = 100;
  private static final int LONGEST_NAME = 64; // that is repeated in an answer

  // What would change who sends the form, or what it asks for, if it were looked at.
  private static final Set<String> REFUSED =
      Set.of("client_assertion", "client_assertion_type", "request", "request_uri");

  private final Map<String, String> parameters;

  private OauthForm(Map<String, String> parameters) {
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

  /// Reads the body of a request.
  ///
  /// @throws OauthFailure for a body that is no form, parameters in the address, too many of them,
  ///   one that is there twice, one with control characters, and one that asks for what there is
  ///   not
  /// @throws petstore.core.kernel.Failure for a body that is too large or cannot be read
  static OauthForm read(Request request) {
    if (!isIn(request)) {
      throw refused("The body has to be of the type " + MediaType.FORM);
    }
    if (!request.rawQuery().isEmpty()) {
      // Secrets in addresses get into logs (RFC 6749 section 2.3.1).
      throw refused("Parameters belong in the body, not in the address");
    }
    mediaType(request).ifPresent(Charsets::check);
    List<Query.Parameter> sent = Query.parseForm(request.body().read(MAX_BYTES)).all();
    if (sent.size() > MAX_PARAMETERS) {
      throw refused("There are more than " + MAX_PARAMETERS + " parameters");
    }
    var parameters = new LinkedHashMap<String, String>();
    for (Query.Parameter parameter : sent) {
      check(parameter);
      if (parameters.put(parameter.name(), parameter.value()) != null) {
        throw refused("The parameter " + name(parameter) + " is there twice");
      }
    }
    return new OauthForm(parameters);
  }

  /// A parameter that need not be there.
  Optional<String> optional(String name) {
    return sent(name).filter(value -> !value.isEmpty());
  }

  /// A parameter as it was sent, be it empty.
  Optional<String> sent(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /// A parameter that must be there.
  ///
  /// @throws OauthFailure if it is not
  String required(String name) {
    return optional(name).orElseThrow(() -> refused("The parameter " + name + " is missing"));
  }

  /// Checks that it has all that belongs to the grant that its `grant_type` names, in the syntax of
  /// that grant's definition.
  ///
  /// @throws OauthFailure if it has not
  void checkGrant() {
    Map<String, List<String>> lists =
        parameters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    try {
      AuthorizationGrant.parse(lists);
    } catch (ParseException e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // The library looks for spaces of ASCII, and then takes nothing that is all white space.
      throw refused("A parameter is blank");
    }
  }

  private static void check(Query.Parameter parameter) {
    if (Characters.haveControl(parameter.name()) || Characters.haveControl(parameter.value())) {
      throw refused("A parameter has a control character");
    }
    if (REFUSED.contains(parameter.name())) {
      throw refused("The parameter " + parameter.name() + " is not supported");
    }
  }

  private static String name(Query.Parameter parameter) {
    String name = parameter.name();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static OauthFailure refused(String description) {
    return new OauthFailure(OauthError.invalidRequest(description));
  }
}
