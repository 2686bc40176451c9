package petstore.connector.connection;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a browser is sent to the server with (RFC 6749 section 4.2.1).
///
/// @param redirectUri where it comes back to
record AuthorizationRequest(
    URI authorizationUri, String clientId, List<String> scopes, URI redirectUri, State state) {
  /// The address that the browser opens. A query that the server's address has is kept, as RFC 6749
  /// section 3.1 wants.
  URI address() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", clientId);
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("response_type", "token");
    if (!scopes.isEmpty()) {
      parameters.put("scope", String.join(" ", scopes));
    }
    parameters.put("state", state.value());
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    String separator = authorizationUri.getRawQuery() == null ? "?" : "&";
    return URI.create(authorizationUri + separator + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
