package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.conformance.Provider.authorize;

import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.support.Answer;
import petstore.support.Form;
import tools.jackson.databind.JsonNode;

/// What clients find out about the server (OpenID Connect Discovery 1.0; RFC 8414).
class DiscoveryTest {
  private static final String PATH = "/.well-known/openid-configuration";

  // That are registered with IANA, and are of what this server does.
  private static final Set<String> REGISTERED =
      Set.of(
          "issuer",
          "authorization_endpoint",
          "token_endpoint",
          "userinfo_endpoint",
          "jwks_uri",
          "revocation_endpoint",
          "revocation_endpoint_auth_methods_supported",
          "introspection_endpoint",
          "introspection_endpoint_auth_methods_supported",
          "device_authorization_endpoint",
          "scopes_supported",
          "response_types_supported",
          "response_modes_supported",
          "grant_types_supported",
          "subject_types_supported",
          "id_token_signing_alg_values_supported",
          "token_endpoint_auth_methods_supported",
          "claims_supported",
          "claims_parameter_supported",
          "request_parameter_supported",
          "request_uri_parameter_supported",
          "require_request_uri_registration",
          "service_documentation",
          "ui_locales_supported",
          "prompt_values_supported",
          "code_challenge_methods_supported",
          "authorization_response_iss_parameter_supported");

  private static Provider provider;

  @BeforeAll
  static void start() {
    provider = Provider.start();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  /// `oidcc-discovery-endpoint-verification`: the document itself.
  @Test
  void the_document_is_json_and_its_issuer_is_where_it_was_found() {
    Answer answer = provider.server().client().send("GET " + PATH);
    assertEquals(200, answer.status());
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    String issuer = answer.json().path("issuer").asString();
    assertEquals(provider.server().publicUrl(), issuer);
    URI uri = URI.create(issuer);
    assertEquals(null, uri.getRawQuery());
    assertEquals(null, uri.getRawFragment());
  }

  /// `oidcc-discovery-endpoint-verification`: what has to be there, and nothing that nobody knows.
  @Test
  void the_document_has_what_it_has_to_have() {
    JsonNode document = document("");
    for (String name :
        List.of("response_types_supported", "grant_types_supported", "claims_supported")) {
      assertFalse(texts(document, name).isEmpty(), name);
    }
    assertTrue(texts(document, "response_types_supported").contains("code"));
    assertTrue(texts(document, "grant_types_supported").contains("authorization_code"));
    assertTrue(texts(document, "grant_types_supported").contains("refresh_token"));
    assertTrue(texts(document, "subject_types_supported").contains("public"));
    assertTrue(texts(document, "id_token_signing_alg_values_supported").contains("RS256"));
    assertTrue(texts(document, "scopes_supported").contains("openid"));
    assertTrue(
        texts(document, "scopes_supported").stream()
            .allMatch(scope -> scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+")));
    assertEquals(List.of("S256"), texts(document, "code_challenge_methods_supported"));
    for (String locale : texts(document, "ui_locales_supported")) {
      assertEquals(locale, Locale.forLanguageTag(locale).toLanguageTag());
    }
    for (String name : document.propertyNames()) {
      assertTrue(REGISTERED.contains(name), name);
    }
  }

  /// `oidcc-discovery-endpoint-verification`: all endpoints are at the issuer's own address, so
  /// that they are of https where that is.
  @Test
  void each_endpoint_is_below_the_issuer() {
    for (String prefix : List.of("", provider.tenants().prefix())) {
      JsonNode document = document(prefix);
      for (String name :
          List.of("authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri")) {
        assertTrue(document.has(name), name);
      }
      for (String name : document.propertyNames()) {
        String value = document.path(name).isString() ? document.path(name).asString() : "";
        assertTrue(
            value.isEmpty() || value.startsWith(provider.server().publicUrl() + prefix), name);
      }
    }
  }

  /// A whole flow with nothing known but the issuer, for each of two.
  @Test
  void whoever_finds_an_issuer_can_sign_in_there() throws Exception {
    for (RelyingParty party : List.of(provider.first(), provider.tenants())) {
      String issuer = provider.issuer(party);
      OIDCProviderMetadata found = OIDCProviderMetadata.resolve(new Issuer(issuer));
      String request = party.request();
      assertEquals(
          found.getAuthorizationEndpointURI().toString(),
          provider.server().publicUrl() + request.substring(0, request.indexOf('?')));
      JsonNode tokens = provider.tokens(party, provider.visitor());
      var claims = provider.idToken(party, tokens);
      assertEquals(issuer, claims.getIssuer().getValue());
      assertEquals(
          claims.getSubject().getValue(),
          provider.userInfo(party, tokens).json().path("sub").asString());
    }
  }

  /// The two issuers have clients of the same id, and users of the same name.
  @Test
  void what_one_issuer_gives_is_nothing_to_another() {
    RelyingParty here = provider.first();
    RelyingParty there = provider.tenants();
    JsonNode ours = provider.tokens(here, provider.visitor());
    JsonNode theirs = provider.tokens(there, provider.visitor());
    assertNotEquals(
        provider.idToken(here, ours).getSubject(), provider.idToken(there, theirs).getSubject());
    assertEquals(401, provider.userInfo(here, theirs).status());
    assertEquals(401, provider.userInfo(there, ours).status());
    String code = provider.code(there, authorize(provider.visitor(), there.request()));
    assertEquals("invalid_grant", Provider.refusal(provider.redeem(here, code)));
    Form refresh =
        Form.grant("refresh_token", "refresh_token", theirs.path("refresh_token").asString());
    assertEquals("invalid_grant", Provider.refusal(provider.asClient(here, refresh)));
  }

  /// Errors are told by the issuer that was asked.
  @Test
  void each_issuer_names_itself_in_errors() {
    var back = provider.visitor().open(provider.tenants().request("prompt", "none"));
    assertEquals("login_required", provider.error(provider.tenants(), back));
  }

  private static JsonNode document(String prefix) {
    Answer answer = provider.server().client().send("GET " + prefix + PATH);
    assertEquals(200, answer.status(), answer::toString);
    return answer.json();
  }

  private static List<String> texts(JsonNode document, String name) {
    return document.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
