package petstore.api.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONStyle;
import petstore.core.kernel.Scope;

/// What this server does as an issuer, for clients that set themselves up with it: the same for
/// OAuth (RFC 8414 section 2) and OpenID Connect (Discovery 1.0 section 3). It tells what holds at
/// `/authorize`; the obsolete flow at `/oauth/authorize` is not advertised.
final class Metadata {
  private static final List<ClientAuthenticationMethod> WITH_SECRET =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST);
  private static final List<ClientAuthenticationMethod> ANY =
      Stream.concat(WITH_SECRET.stream(), Stream.of(ClientAuthenticationMethod.NONE)).toList();

  // Those of an ID token besides its user's.
  private static final List<String> OF_TOKENS =
      List.of("iss", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "sid");

  private Metadata() {}

  /// The document in JSON.
  ///
  /// @param issuer whose it is; all endpoints are below it
  static String of(String issuer) {
    Function<String, URI> below = path -> URI.create(issuer + path);
    var metadata =
        new OIDCProviderMetadata(
            new Issuer(issuer), List.of(SubjectType.PUBLIC), below.apply("/oauth/jwks"));
    endpoints(metadata, below);
    flows(metadata);
    clients(metadata);
    identity(metadata);
    JSONObject json = metadata.toJSONObject();
    // Said even where it is what clients assume.
    json.put("claims_parameter_supported", false);
    json.put("request_parameter_supported", false);
    // With slashes as people write them.
    return json.toJSONString(JSONStyle.LT_COMPRESS);
  }

  private static void endpoints(OIDCProviderMetadata metadata, Function<String, URI> below) {
    metadata.setAuthorizationEndpointURI(below.apply("/authorize"));
    metadata.setTokenEndpointURI(below.apply("/token"));
    metadata.setUserInfoEndpointURI(below.apply("/userinfo"));
    metadata.setRevocationEndpointURI(below.apply("/revoke"));
    metadata.setIntrospectionEndpointURI(below.apply("/introspect"));
    metadata.setDeviceAuthorizationEndpointURI(below.apply("/device/authorize"));
    metadata.setServiceDocsURI(below.apply("/"));
  }

  private static void flows(OIDCProviderMetadata metadata) {
    metadata.setScopes(
        new com.nimbusds.oauth2.sdk.Scope(
            Stream.of(Scope.values()).map(Scope::text).toArray(String[]::new)));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setResponseModes(List.of(ResponseMode.QUERY));
    metadata.setGrantTypes(
        List.of(
            GrantType.AUTHORIZATION_CODE,
            GrantType.REFRESH_TOKEN,
            GrantType.CLIENT_CREDENTIALS,
            GrantType.DEVICE_CODE));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    metadata.setSupportsRequestParam(false);
    metadata.setSupportsRequestURIParam(false);
  }

  private static void clients(OIDCProviderMetadata metadata) {
    metadata.setTokenEndpointAuthMethods(ANY);
    metadata.setRevocationEndpointAuthMethods(ANY);
    metadata.setIntrospectionEndpointAuthMethods(WITH_SECRET);
  }

  private static void identity(OIDCProviderMetadata metadata) {
    metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
    metadata.setClaims(Stream.concat(UserClaims.NAMES.stream(), OF_TOKENS.stream()).toList());
    metadata.setSupportsClaimsParams(false);
    metadata.setPromptTypes(List.of(Prompt.Type.values()));
    metadata.setUILocales(List.of(english()));
  }

  private static LangTag english() {
    try {
      return new LangTag("en");
    } catch (LangTagException e) {
      throw new IllegalStateException(e);
    }
  }
}
