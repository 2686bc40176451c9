package petstore.scenario;

import java.util.LinkedHashMap;
import petstore.support.Answer;
import petstore.support.Form;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.Verifier;
import petstore.support.WebPage;

/// Somebody who signs in on the page of a shop, and lets Swagger UI speak for them.
///
/// @param prefix of the shop: `/t/{tenant}`, or nothing
record SwaggerUser(TestServer server, String prefix, Surfer surfer) {
  static final String CLIENT = "swagger-ui";

  /// Where its users are sent back to: any port is good.
  static final String BACK = "http://localhost:51234/oauth2-redirect.html";

  /// Signs in.
  static SwaggerUser of(TestServer server, String prefix, String username, String password) {
    var user = new SwaggerUser(server, prefix, new Surfer(server));
    WebPage page = user.surfer.open(prefix + "/sign-in");
    WebPage next = user.surfer.press(page, "Sign in", "username", username, "password", password);
    if (!next.address().getPath().equals(prefix + "/account")) {
      throw new AssertionError(next.toString());
    }
    return user;
  }

  /// The address at which Swagger UI asks for a code.
  String asking(String scope) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", CLIENT);
    parameters.put("redirect_uri", BACK);
    parameters.put("scope", scope);
    parameters.put("state", "s1");
    parameters.put("code_challenge", Verifier.GOOD.challenge());
    parameters.put("code_challenge_method", "S256");
    return prefix + "/authorize?" + Surfer.encoded(parameters);
  }

  /// A code that the user lets it have.
  String code(String scope) {
    return surfer.press(surfer.open(asking(scope)), "Allow").parameter("code");
  }

  /// The answer to one who brings a code to a shop.
  Answer redeem(String prefix, String code) {
    return Form.grant("authorization_code", "code", code, "redirect_uri", BACK)
        .with("client_id", CLIENT, "code_verifier", Verifier.GOOD.text())
        .post(server.client(), prefix + "/token");
  }

  /// An access token that the user lets it have.
  String token(String scope) {
    Answer answer = redeem(prefix, code(scope));
    if (answer.status() != 200) {
      throw new AssertionError(answer.toString());
    }
    return answer.json().path("access_token").asString();
  }
}
