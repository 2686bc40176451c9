package petstore.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.Core;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.BrowserSessions;
import petstore.support.Answer;
import petstore.support.Basic;
import petstore.support.Form;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.WebPage;
import tools.jackson.databind.JsonNode;

/// A server with two clients as the suite registers them, and a third in a shop of its own.
///
/// @param past the use cases as of [#AGO]
/// @param customer who signed in then
/// @param second whose address has a query
record Provider(
    TestServer server,
    Core past,
    BrowserSessions.SignedIn customer,
    RelyingParty first,
    RelyingParty second,
    RelyingParty tenants)
    implements AutoCloseable {
  /// How long ago somebody signed in who is signed in.
  static final Duration AGO = Duration.ofSeconds(30);

  private static final Tenant TENANT =
      new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-0000000000c0"));

  private static final String BACK = "https://suite.example/test/a/petstore/callback";

  static Provider start() {
    TestServer server = TestServer.startEnforced(Behavior.DOCUMENTED);
    InstantSource system = InstantSource.system();
    Core past = server.core(() -> system.instant().minus(AGO));
    return new Provider(
        server,
        past,
        customer(past.oauth().browserSessions()),
        RelyingParty.register(past, Tenant.DEFAULT, "first", BACK),
        RelyingParty.register(past, Tenant.DEFAULT, "second", BACK + "?dummy1=lorem&dummy2=ipsum"),
        RelyingParty.register(past, TENANT, "first", BACK));
  }

  private static BrowserSessions.SignedIn customer(BrowserSessions sessions) {
    var begun =
        sessions.signIn(
            Tenant.DEFAULT, "customer", InProcess.CUSTOMER_PASSWORD, "192.0.2.1", "a browser");
    return sessions.find(Tenant.DEFAULT, begun.secret()).orElseThrow();
  }

  /// Who a client has to do with.
  String issuer(RelyingParty party) {
    return server.publicUrl() + party.prefix();
  }

  /// Somebody with a browser who has not been here.
  Surfer visitor() {
    return new Surfer(server);
  }

  /// The customer, who signed in [#AGO].
  Surfer signedIn() {
    Surfer surfer = visitor();
    var begun =
        past.oauth().browserSessions().begin(Tenant.DEFAULT, customer.user(), "another browser");
    surfer.cookies().put("petstore_signin", begun.secret());
    return surfer;
  }

  /// Has a client's user go through all pages, as the customer who allows it.
  ///
  /// @return where the browser is in the end
  static WebPage authorize(Surfer surfer, String address) {
    return goOn(surfer, surfer.open(address));
  }

  /// Goes through what pages are left.
  static WebPage goOn(Surfer surfer, WebPage page) {
    WebPage inside = page.hasButton("Sign in") ? signIn(surfer, page) : page;
    return inside.hasButton("Allow") ? surfer.press(inside, "Allow") : inside;
  }

  /// Signs the customer in on a page that asks for it.
  static WebPage signIn(Surfer surfer, WebPage page) {
    return surfer.press(
        page, "Sign in", "username", "customer", "password", InProcess.CUSTOMER_PASSWORD);
  }

  /// The code that a client is sent, with all that belongs to it.
  String code(RelyingParty party, WebPage back) {
    assertEquals("", back.parameter("error"), back::toString);
    String code = back.parameter("code");
    assertTrue(back.address().toString().startsWith(party.back()), back::toString);
    assertEquals(RelyingParty.STATE, back.parameter("state"));
    assertEquals(issuer(party), back.parameter("iss"));
    assertTrue(code.length() >= 22, code); // of which each is 6 bits: 128 bits
    return code;
  }

  /// The error that a client is sent, with all that belongs to it and nothing else.
  String error(RelyingParty party, WebPage back) {
    assertEquals(303, back.status(), back::toString);
    assertTrue(back.address().toString().startsWith(party.back()), back::toString);
    var names = new TreeSet<>(back.parameters().keySet());
    names.removeAll(Set.of("dummy1", "dummy2"));
    assertEquals(Set.of("error", "error_description", "iss", "state"), names);
    assertEquals(issuer(party), back.parameter("iss"));
    String description = back.parameter("error_description");
    assertTrue(description.matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+"), description);
    return back.parameter("error");
  }

  /// Shows a code, with the secret in the header.
  ///
  /// @param parameters more of them, names and values in turn
  Answer redeem(RelyingParty party, String code, String... parameters) {
    return asClient(
        party,
        Form.grant("authorization_code", "code", code, "redirect_uri", party.back())
            .with(parameters));
  }

  /// Posts a form to the token endpoint, with the secret in the header.
  Answer asClient(RelyingParty party, Form form) {
    return form.post(
        server.client(),
        party.prefix() + "/token",
        "Authorization",
        Basic.of(party.id(), party.secret()));
  }

  /// The tokens that a client gets for its request.
  ///
  /// @param changes of its parameters, as of [RelyingParty#request]
  JsonNode tokens(RelyingParty party, Surfer surfer, String... changes) {
    return good(redeem(party, code(party, authorize(surfer, party.request(changes)))));
  }

  /// The body of an answer that has tokens, and that nobody keeps (RFC 6749 section 5.1).
  static JsonNode good(Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    assertEquals(Optional.of("no-cache"), answer.header("Pragma"));
    assertEquals("Bearer", answer.json().path("token_type").asString());
    assertTrue(answer.json().path("expires_in").asInt() > 0, answer::toString);
    return answer.json();
  }

  /// The error of an answer that has no tokens (RFC 6749 section 5.2).
  static String refusal(Answer answer) {
    assertEquals(400, answer.status(), answer::toString);
    assertEquals(Optional.of("application/json"), answer.header("Content-Type"));
    assertEquals(Optional.of("no-store"), answer.header("Cache-Control"));
    String description = answer.json().path("error_description").asString();
    assertTrue(description.matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]+"), description);
    return answer.json().path("error").asString();
  }

  /// What an ID token says, which a client takes for true: `iss`, `aud`, `exp`, `iat`, `nonce` and
  /// its signature are as they have to be (OpenID Connect Core 1.0 section 3.1.3.7).
  ///
  /// @param nonce that it has to have, if any
  IDTokenClaimsSet idToken(RelyingParty party, JsonNode tokens, @Nullable String nonce) {
    try {
      var validator =
          new IDTokenValidator(
              new Issuer(issuer(party)),
              new ClientID(party.id()),
              JWSAlgorithm.RS256,
              URI.create(issuer(party) + "/oauth/jwks").toURL());
      return validator.validate(
          JWTParser.parse(tokens.path("id_token").asString()),
          nonce == null ? null : new Nonce(nonce));
    } catch (BadJOSEException | JOSEException | ParseException | MalformedURLException e) {
      throw new AssertionError(tokens.toString(), e);
    }
  }

  /// What an ID token says that has the nonce of all requests.
  IDTokenClaimsSet idToken(RelyingParty party, JsonNode tokens) {
    return idToken(party, tokens, RelyingParty.NONCE);
  }

  /// When the user of an ID token signed in.
  static Instant signedInAt(IDTokenClaimsSet idToken) {
    return idToken.getAuthenticationTime().toInstant();
  }

  /// Asks who somebody is, with the access token of an answer.
  Answer userInfo(RelyingParty party, JsonNode tokens) {
    return server
        .client()
        .send("GET " + party.prefix() + "/userinfo", "Authorization", bearer(tokens));
  }

  /// The header `Authorization` for an answer's access token.
  static String bearer(JsonNode tokens) {
    return "Bearer " + tokens.path("access_token").asString();
  }

  @Override
  public void close() {
    server.close();
  }
}
