package petstore.api.oauth;

import java.util.Set;
import petstore.api.HouseStyle;
import petstore.core.auth.Accounts;
import petstore.core.auth.Auth;
import petstore.core.auth.Authentication;
import petstore.core.auth.Credential;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.http.Challenge;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;

/// Tells a client about the user whose access token it has (OpenID Connect Core 1.0 section 5.3).
/// Sessions of the classic editions and API keys are nothing here. What is wrong with the token is
/// told in `WWW-Authenticate` (RFC 6750 section 3).
final class UserInfo {
  private final Authentication authentication;
  private final Accounts accounts;

  UserInfo(Auth auth) {
    this.authentication = auth.authentication();
    this.accounts = auth.accounts();
  }

  Response show(Request request) {
    try {
      Caller.Person caller = caller(request);
      var claims = new UserClaims(user(request.shop(), caller), caller.scopes());
      return Response.of(200, MediaType.JSON, Json.write(claims::write)).with(OauthError.NOT_KEPT);
    } catch (Failure e) {
      return refused(e.problem(), request);
    }
  }

  private Caller.Person caller(Request request) {
    String token =
        BearerToken.of(request)
            .orElseThrow(() ->
                new Failure(new Problem.Unauthenticated(false, "This needs an access token")));
    Caller caller = authentication.caller(request.shop(), new Credential.AccessToken(token));
    if (!caller.scopes().contains(Scope.OPENID)) {
      throw new Failure(
          new Problem.Forbidden(Set.of(Scope.OPENID), "The scope is missing: openid"));
    }
    if (caller instanceof Caller.Person person) {
      return person;
    }
    throw new Failure(
        new Problem.Unauthenticated(true, "The access token is a program's, and not a user's"));
  }

  private User user(Tenant tenant, Caller.Person caller) {
    try {
      return accounts.get(tenant, caller.user(), caller);
    } catch (Failure e) {
      if (e.problem() instanceof Problem.NotFound) { // since the token was looked at
        throw new Failure(new Problem.Unauthenticated(true, "The access token was revoked"));
      }
      throw e;
    }
  }

  // Also to a form: what is wrong is no matter of the form's.
  private static Response refused(Problem problem, Request request) {
    Response response = HouseStyle.answer(problem, request).with(OauthError.NOT_KEPT);
    return problem instanceof Problem.Malformed
        ? response.with(Challenge.invalidRequest())
        : response;
  }
}
