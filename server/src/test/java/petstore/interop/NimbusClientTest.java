package petstore.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.Clients;
import petstore.core.oauth.GrantKind;
import petstore.support.Surfer;
import petstore.support.TestServer;
import petstore.support.WebPage;

/// The client side of Nimbus, which knows of the server nothing but its issuer.
class NimbusClientTest {
  private static final ClientID WEB = new ClientID("web");
  private static final ClientID SERVICE = new ClientID("service");
  private static final ClientID DEVICE = new ClientID("device");
  private static final URI BACK = URI.create("https://app.example/back?kept=yes");
  private static TestServer server;
  private static Secret webSecret;
  private static Secret serviceSecret;
  private static OIDCProviderMetadata provider;

  @BeforeAll
  static void start_the_server() throws Exception {
    server = TestServer.startEnforced(Behavior.DOCUMENTED);
    webSecret =
        add(
            WEB,
            true,
            Set.of(GrantKind.AUTHORIZATION_CODE, GrantKind.REFRESH_TOKEN),
            List.of(BACK.toString()));
    serviceSecret = add(SERVICE, true, Set.of(GrantKind.CLIENT_CREDENTIALS), List.of());
    add(DEVICE, false, Set.of(GrantKind.DEVICE_CODE), List.of());
    provider = OIDCProviderMetadata.resolve(new Issuer(server.publicUrl()));
  }

  @AfterAll
  static void stop_the_server() {
    server.close();
  }

  private static Secret add(
      ClientID id, boolean confidential, Set<GrantKind> grants, List<String> redirectUris) {
    var registration =
        new Clients.Registration(
            id.getValue(),
            id.getValue(),
            confidential,
            grants,
            redirectUris,
            Set.of(petstore.core.kernel.Scope.values()));
    return server
        .core(InstantSource.system())
        .oauth()
        .clients()
        .add(Tenant.DEFAULT, registration)
        .secret()
        .map(Secret::new)
        .orElseGet(Secret::new);
  }

  @Test
  void a_web_application_signs_a_person_in_and_learns_who_it_is() throws Exception {
    var nonce = new Nonce();
    OIDCTokenResponse response = signIn(nonce, "openid", "profile", "email");
    var claims =
        new IDTokenValidator(
                provider.getIssuer(), WEB, JWSAlgorithm.RS256, provider.getJWKSetURI().toURL())
            .validate(response.getOIDCTokens().getIDToken(), nonce);
    var request =
        new UserInfoRequest(
            provider.getUserInfoEndpointURI(), response.getOIDCTokens().getAccessToken());
    UserInfo user =
        UserInfoResponse.parse(request.toHTTPRequest().send()).toSuccessResponse().getUserInfo();
    assertEquals(claims.getSubject(), user.getSubject());
    assertEquals("customer", user.getPreferredUsername());
    assertEquals("customer@petstore.example", user.getEmailAddress());
  }

  @Test
  void it_renews_its_tokens() throws Exception {
    var tokens = signIn(new Nonce(), "openid", "read:orders", "write:orders").getOIDCTokens();
    var grant = new RefreshTokenGrant(tokens.getRefreshToken());
    var narrow = new Scope("read:orders");
    TokenResponse renewed = send(new ClientSecretPost(WEB, webSecret), grant, narrow);
    assertEquals(narrow, renewed.toSuccessResponse().getTokens().getAccessToken().getScope());
    TokenResponse again = send(new ClientSecretPost(WEB, webSecret), grant, narrow);
    assertEquals(OAuth2Error.INVALID_GRANT, again.toErrorResponse().getErrorObject());
  }

  @Test
  void a_service_speaks_for_itself_until_its_token_is_revoked() throws Exception {
    var basic = new ClientSecretBasic(SERVICE, serviceSecret);
    AccessToken token =
        send(basic, new ClientCredentialsGrant(), new Scope("read:pets"))
            .toSuccessResponse()
            .getTokens()
            .getAccessToken();
    assertTrue(inspect(basic, token).isActive());
    assertEquals(SERVICE, inspect(basic, token).getClientID());
    var revocation = new TokenRevocationRequest(provider.getRevocationEndpointURI(), basic, token);
    assertEquals(200, revocation.toHTTPRequest().send().getStatusCode());
    assertFalse(inspect(basic, token).isActive());
  }

  @Test
  void a_device_is_signed_in_by_a_person_elsewhere() throws Exception {
    var request =
        new DeviceAuthorizationRequest(
            provider.getDeviceAuthorizationEndpointURI(), DEVICE, new Scope("read:orders"));
    DeviceAuthorizationSuccessResponse begun =
        DeviceAuthorizationResponse.parse(request.toHTTPRequest().send()).toSuccessResponse();
    var surfer = new Surfer(server);
    WebPage page = signedIn(surfer, begun.getVerificationURIComplete().toString());
    if (!page.hasButton("Allow")) {
      page = surfer.submit(page.form("Continue"), "user_code", begun.getUserCode().getValue());
    }
    assertEquals(200, surfer.press(page, "Allow").status());
    var poll =
        new TokenRequest.Builder(
                provider.getTokenEndpointURI(), DEVICE, new DeviceCodeGrant(begun.getDeviceCode()))
            .build();
    var tokens = TokenResponse.parse(poll.toHTTPRequest().send()).toSuccessResponse().getTokens();
    assertEquals(new Scope("read:orders"), tokens.getAccessToken().getScope());
  }

  private static OIDCTokenResponse signIn(Nonce nonce, String... scopes) throws Exception {
    var verifier = new CodeVerifier();
    var state = new State();
    URI address =
        new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(scopes), WEB, BACK)
            .endpointURI(provider.getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    var surfer = new Surfer(server);
    WebPage page = signedIn(surfer, address.toString());
    WebPage back = page.hasButton("Allow") ? surfer.press(page, "Allow") : page;
    var told = AuthenticationResponseParser.parse(back.address()).toSuccessResponse();
    assertEquals(state, told.getState());
    assertEquals(provider.getIssuer(), told.getIssuer());
    assertEquals("yes", back.parameter("kept"));
    AuthorizationCode code = told.getAuthorizationCode();
    var request =
        new TokenRequest.Builder(
                provider.getTokenEndpointURI(),
                new ClientSecretBasic(WEB, webSecret),
                new AuthorizationCodeGrant(code, BACK, verifier))
            .build();
    return (OIDCTokenResponse)
        OIDCTokenResponseParser.parse(request.toHTTPRequest().send()).toSuccessResponse();
  }

  private static WebPage signedIn(Surfer surfer, String address) {
    return surfer.press(
        surfer.open(address),
        "Sign in",
        "username",
        "customer",
        "password",
        InProcess.CUSTOMER_PASSWORD);
  }

  private static TokenResponse send(
      ClientAuthentication client, AuthorizationGrant grant, Scope scope) throws Exception {
    var request =
        new TokenRequest.Builder(provider.getTokenEndpointURI(), client, grant)
            .scope(scope)
            .build();
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  private static com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse inspect(
      ClientAuthentication client, AccessToken token) throws Exception {
    var request =
        new TokenIntrospectionRequest(
            provider.getIntrospectionEndpointURI(),
            client,
            new BearerAccessToken(token.getValue()));
    return TokenIntrospectionResponse.parse(request.toHTTPRequest().send()).toSuccessResponse();
  }
}
