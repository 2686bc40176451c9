package petstore.api.pages;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Authorizations;

/// Gives a client what it was let have, in the address that the browser is sent to.
///
/// @param clock tells how long tokens last from now
record Grants(Authorizations authorizations, InstantSource clock) {

  /// The address with a code, or with a token.
  ///
  /// @throws petstore.core.kernel.Failure as [Authorizations#code]
  String address(Tenant tenant, Visitor visitor, ClientRequest asked, Set<Scope> granted) {
    var authorization = asked.authorization(granted);
    return switch (asked.flow()) {
      case CODE ->
          asked
              .back()
              .with(Map.of("code", authorizations.code(tenant, visitor.signedIn(), authorization)));
      case TOKEN ->
          asked.back().with(token(authorizations.token(tenant, visitor.signedIn(), authorization)));
    };
  }

  // RFC 6749 section 4.2.2
  private Map<String, String> token(Tokens.Issued issued) {
    var answer = new LinkedHashMap<String, String>();
    answer.put("access_token", issued.accessToken());
    answer.put("token_type", "Bearer");
    answer.put("expires_in", Long.toString(issued.secondsLeft(clock.instant())));
    answer.put("scope", Scope.list(issued.scopes()));
    return answer;
  }
}
