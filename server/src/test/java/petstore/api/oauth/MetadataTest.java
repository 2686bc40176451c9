package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.kernel.Scope;
import petstore.http.Response;
import petstore.http.Router;
import petstore.support.Answer;
import petstore.support.TestRequest;
import petstore.support.TestServer;
import petstore.support.TestStorage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How clients set themselves up, on a server.
class MetadataTest {
  private static final String TENANT = "0197f7a2-0000-7000-8000-00000000000e";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";
  private static final String OPENID = "/.well-known/openid-configuration";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/" + TENANT})
  void clients_that_we_did_not_write_find_all_from_the_issuer_alone(String prefix)
      throws Exception {
    var issuer = new Issuer(server.publicUrl() + prefix);
    // Each compares the issuer that it is told with the one that it asked for.
    OIDCProviderMetadata openid = OIDCProviderMetadata.resolve(issuer);
    AuthorizationServerMetadata oauth = AuthorizationServerMetadata.resolve(issuer);
    assertEquals(issuer + "/authorize", openid.getAuthorizationEndpointURI().toString());
    assertEquals(issuer + "/token", oauth.getTokenEndpointURI().toString());
    assertEquals(issuer + "/oauth/jwks", oauth.getJWKSetURI().toString());
    assertEquals(issuer + "/userinfo", openid.getUserInfoEndpointURI().toString());
    assertEquals(List.of(JWSAlgorithm.RS256), openid.getIDTokenJWSAlgs());
    assertTrue(oauth.supportsAuthorizationResponseIssuerParam());
  }

  @Test
  void both_documents_say_the_same() {
    JsonNode openid = json(OPENID);
    assertEquals(openid, json(OAUTH));
    String text = server.client().send("GET " + OPENID).body();
    assertTrue(text.contains(server.publicUrl() + "/token"), "slashes are readable");
    assertEquals(List.of("S256"), texts(openid, "code_challenge_methods_supported"));
    assertEquals(List.of("code"), texts(openid, "response_types_supported"));
    assertEquals(List.of("query"), texts(openid, "response_modes_supported"));
    assertEquals(List.of("public"), texts(openid, "subject_types_supported"));
    assertEquals(
        List.of(
            "authorization_code",
            "refresh_token",
            "client_credentials",
            "urn:ietf:params:oauth:grant-type:device_code"),
        texts(openid, "grant_types_supported"));
    assertEquals(
        List.of("client_secret_basic", "client_secret_post", "none"),
        texts(openid, "token_endpoint_auth_methods_supported"));
    assertEquals(
        List.of("client_secret_basic", "client_secret_post"),
        texts(openid, "introspection_endpoint_auth_methods_supported"));
    assertEquals(
        Stream.of(Scope.values()).map(Scope::text).toList(), texts(openid, "scopes_supported"));
    for (String unsupported :
        List.of(
            "claims_parameter_supported",
            "request_parameter_supported",
            "request_uri_parameter_supported")) {
      assertFalse(openid.path(unsupported).asBoolean(true), unsupported);
    }
  }

  @ParameterizedTest
  @CsvSource({
    OPENID + ", ''",
    OAUTH + ", ''",
    "/t/" + TENANT + OPENID + ", /t/" + TENANT,
    "/t/" + TENANT + OAUTH + ", /t/" + TENANT,
    OPENID + "/t/" + TENANT + ", /t/" + TENANT,
    OAUTH + "/t/" + TENANT + ", /t/" + TENANT,
  })
  void each_address_is_about_one_issuer(String path, String prefix) {
    JsonNode document = json(path);
    assertEquals(server.publicUrl() + prefix, document.path("issuer").asString());
    for (String name : document.propertyNames()) {
      if (name.endsWith("_endpoint") || name.equals("jwks_uri")) {
        String url = document.path(name).asString();
        assertEquals(
            server.publicUrl() + prefix, url.substring(0, url.length() - path(url).length()));
      }
    }
  }

  @Test
  void a_tenant_in_the_header_is_an_issuer_too_and_caches_know() {
    Answer theirs = server.client().send("GET " + OPENID, "X-Tenant-ID", TENANT);
    assertEquals(server.publicUrl() + "/t/" + TENANT, theirs.json().path("issuer").asString());
    assertEquals(Optional.of("X-Tenant-ID"), theirs.header("Vary"));
    assertEquals(Optional.of("public, max-age=300"), theirs.header("Cache-Control"));
    assertEquals(Optional.of("X-Tenant-ID"), server.client().send("GET " + OPENID).header("Vary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OPENID + "/t/x",
        OPENID + "/t/00000000-0000-0000-0000-000000000001",
        OPENID + "/t",
        OAUTH + "/shop",
        OAUTH + "/t/" + TENANT + "/x",
        "/.well-known/jwks.json"
      })
  void there_are_no_others(String path) {
    assertEquals(404, server.client().send("GET " + path).status());
  }

  @Test
  void a_header_that_names_another_tenant_than_the_path_finds_nothing() {
    String other = "0197f7a2-0000-7000-8000-00000000000f";
    assertEquals(
        404, server.client().send("GET " + OPENID + "/t/" + TENANT, "X-Tenant-ID", other).status());
  }

  @Test
  void pages_of_other_origins_may_read_it() {
    Answer answer = server.client().send("GET " + OPENID, "Origin", "https://app.example");
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(405, server.client().send("POST " + OPENID).status());
    assertEquals(406, server.client().send("GET " + OPENID, "Accept", "text/html").status());
  }

  // A proxy takes the path away, but cannot where it comes last.
  @ParameterizedTest
  @ValueSource(strings = {OPENID, OPENID + "/pets/shop", OAUTH, OAUTH + "/pets/shop"})
  void a_server_below_a_path_is_found_in_both_ways(String path) {
    String url = "https://example.com/pets/shop";
    assertEquals(url, issuer(url, path));
    assertEquals(url + "/t/" + TENANT, issuer(url, OAUTH + "/pets/shop/t/" + TENANT));
  }

  private static String issuer(String publicUrl, String path) {
    var api = new OauthApi(TestStorage.shop(), publicUrl, InstantSource.system());
    var request = TestRequest.get(path).build();
    var found =
        assertInstanceOf(
            Router.Match.Found.class,
            new Router(api.routes()).find("GET", request.path().segments(0)));
    Response answer = found.route().handler().handle(request.withParameters(found.parameters()));
    return JsonMapper.shared().readTree(answer.body()).path("issuer").asString();
  }

  // The part of an endpoint's address that it has in every shop.
  private static String path(String url) {
    return url.substring(server.publicUrl().length()).replaceFirst("^/t/[^/]+", "");
  }

  private static JsonNode json(String path) {
    Answer answer = server.client().send("GET " + path);
    assertEquals(200, answer.status(), answer::toString);
    return answer.json();
  }

  private static List<String> texts(JsonNode document, String name) {
    return document.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
