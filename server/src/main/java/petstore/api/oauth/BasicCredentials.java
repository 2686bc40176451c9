package petstore.api.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.http.Characters;
import petstore.http.Request;

/// The id and the secret that a client sends in the header `Authorization`, each encoded as in a
/// form (RFC 6749 section 2.3.1, RFC 7617).
///
/// @param secret none when it is empty, as of a client that has none
record BasicCredentials(String id, Optional<String> secret) {
  // The library takes any text for Base64.
  private static final Pattern BASIC = Pattern.compile("(?i:Basic) +([A-Za-z0-9+/]++={0,2})");

  /// Reads them, if a request has the header.
  ///
  /// @throws OauthFailure when it is there twice, of another scheme, or cannot be read
  static Optional<BasicCredentials> of(Request request) {
    List<String> fields = request.headers().all("Authorization");
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    if (fields.size() > 1) {
      throw refused("There is more than one Authorization header");
    }
    Matcher basic = BASIC.matcher(fields.getFirst());
    if (!basic.matches()) {
      throw refused("The Authorization header has to be Basic and the Base64 of id:secret");
    }
    return Optional.of(read(basic.group(1)));
  }

  private static BasicCredentials read(String base64) {
    try {
      Base64.getDecoder().decode(base64);
      var basic = ClientSecretBasic.parse("Basic " + base64);
      String id = basic.getClientID().getValue();
      String secret = basic.getClientSecret().getValue();
      if (!Characters.haveControl(id) && !Characters.haveControl(secret)) {
        return new BasicCredentials(id, Optional.of(secret).filter(text -> !text.isEmpty()));
      }
    } catch (IllegalArgumentException | ParseException e) {
      // answered below, like other credentials that are none
    }
    throw refused(
        "The Authorization header is not the Base64 of id:secret, each encoded as in a form");
  }

  private static OauthFailure refused(String description) {
    return new OauthFailure(OauthError.invalidClient(description));
  }

  // The secret must not reach a log.
  @Override
  public String toString() {
    return "BasicCredentials[" + id + "]";
  }
}
