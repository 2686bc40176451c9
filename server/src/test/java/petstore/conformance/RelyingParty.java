package petstore.conformance;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import petstore.core.Core;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.support.Surfer;

/// A client with a secret, which sends no challenge of PKCE.
///
/// @param prefix what stands before each path of its shop
/// @param back where its users are sent back to
record RelyingParty(String prefix, String id, String secret, String back) {
  /// Of the requests of each.
  static final String STATE = "af0ifjsldkj";

  /// Of the requests of each.
  static final String NONCE = "n-0S6_WzA2Mj";

  /// Registers one that may have all scopes.
  static RelyingParty register(Core core, Tenant tenant, String id, String back) {
    var registration =
        new Clients.Registration(
            id,
            id,
            true,
            Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN),
            List.of(back),
            EnumSet.allOf(Scope.class));
    String secret = core.oauth().clients().add(tenant, registration).secret().orElseThrow();
    String prefix = tenant.equals(Tenant.DEFAULT) ? "" : "/t/" + tenant;
    return new RelyingParty(prefix, id, secret, back);
  }

  /// The address at which it asks for a code, and for who signs in.
  ///
  /// @param changes of parameters, names and values in turn; an empty value takes one away
  String request(String... changes) {
    return prefix + "/authorize?" + Surfer.encoded(parameters(changes));
  }

  /// What is in that address.
  Map<String, String> parameters(String... changes) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("client_id", id);
    parameters.put("redirect_uri", back);
    parameters.put("scope", "openid");
    parameters.put("state", STATE);
    parameters.put("nonce", NONCE);
    parameters.put("response_type", "code");
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1].isEmpty()) {
        parameters.remove(changes[i]);
      } else {
        parameters.put(changes[i], changes[i + 1]);
      }
    }
    return parameters;
  }

  // The secret must not reach a log.
  @Override
  public String toString() {
    return "RelyingParty[" + id + "]";
  }
}
