package petstore.api.pages;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Client;
import petstore.core.oauth.RequestedScopes;

/// What holds for a client's request, once it is sure whom to answer.
final class ClientRequestRules {
  // SHA-256 in base64url (RFC 7636 section 4.2)
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final int MAX_NONCE = 512;

  private final Flow flow;
  private final Client client;
  private final ClientAddress back;
  private final SentParameters sent;

  ClientRequestRules(Flow flow, Client client, ClientAddress back, SentParameters sent) {
    this.flow = flow;
    this.client = client;
    this.back = back;
    this.sent = sent;
  }

  /// A request that keeps the rules, or the first that it breaks.
  Reading apply() {
    try {
      checkForm();
      checkFlow();
      AuthorizationRequest parsed = parsed();
      return new Reading.Asked(
          new ClientRequest(
              flow,
              client,
              back,
              scopes(),
              challenge(parsed),
              nonce(),
              signIn(parsed),
              sent.values()));
    } catch (Broken e) {
      return new Reading.SentBack(back.withError(e.code, e.description));
    }
  }

  private void checkForm() throws Broken {
    if (sent.doubled().isPresent()) {
      throw invalid("The parameter " + sent.doubled().get() + " is there twice");
    }
    // OpenID Connect Core 1.0 section 3.1.2.6
    for (String name : List.of("request", "request_uri", "registration")) {
      if (sent.get(name).isPresent()) {
        throw new Broken(name + "_not_supported", "The parameter " + name + " is not supported");
      }
    }
  }

  private void checkFlow() throws Broken {
    Optional<String> type = sent.get("response_type");
    if (type.isEmpty()) {
      throw invalid("The parameter response_type is missing");
    }
    if (!type.get().equals(flow.responseType())) {
      throw new Broken(
          OAuth2Error.UNSUPPORTED_RESPONSE_TYPE_CODE,
          "response_type must be " + flow.responseType() + " here");
    }
    if (!client.may(flow.kind())) {
      throw new Broken(
          OAuth2Error.UNAUTHORIZED_CLIENT_CODE,
          "The client is not registered for " + flow.kind().text());
    }
    if (sent.get("response_mode").filter(mode -> !mode.equals(flow.responseMode())).isPresent()) {
      throw invalid("response_mode must be " + flow.responseMode() + " here");
    }
  }

  private AuthorizationRequest parsed() throws Broken {
    var parameters = new LinkedHashMap<String, List<String>>();
    sent.values().forEach((name, value) -> parameters.put(name, List.of(value)));
    try {
      return AuthorizationRequest.parse(parameters);
    } catch (ParseException e) {
      // What it says may repeat what was sent.
      throw invalid("A parameter has a value that it cannot have: prompt or code_challenge");
    }
  }

  private Set<Scope> scopes() throws Broken {
    return switch (RequestedScopes.of(sent.get("scope"), client)) {
      case RequestedScopes.Valid(Set<Scope> scopes) -> scopes;
      case RequestedScopes.Invalid(String reason) ->
          throw new Broken(OAuth2Error.INVALID_SCOPE_CODE, reason);
    };
  }

  // What comes at once needs no proof of who asked for it, and has none.
  private Optional<String> challenge(AuthorizationRequest parsed) throws Broken {
    if (flow == Flow.TOKEN) {
      return Optional.empty();
    }
    if (parsed.getCodeChallenge() == null) {
      if (client.isPublic() || sent.get("code_challenge_method").isPresent()) {
        throw invalid("The parameter code_challenge is missing (PKCE, RFC 7636)");
      }
      return Optional.empty();
    }
    if (!CodeChallengeMethod.S256.equals(parsed.getCodeChallengeMethod())) {
      throw invalid("code_challenge_method must be S256");
    }
    String challenge = parsed.getCodeChallenge().getValue();
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw invalid("code_challenge must be a SHA-256 in base64url: 43 characters");
    }
    return Optional.of(challenge);
  }

  private Optional<String> nonce() throws Broken {
    Optional<String> nonce = sent.get("nonce");
    if (nonce.filter(value -> value.length() > MAX_NONCE).isPresent()) {
      throw invalid("nonce must have at most " + MAX_NONCE + " characters");
    }
    return nonce;
  }

  private ClientRequest.SignInWishes signIn(AuthorizationRequest parsed) throws Broken {
    Prompt prompt = parsed.getPrompt() == null ? new Prompt() : parsed.getPrompt();
    if (!prompt.isValid()) {
      throw invalid("prompt=none stands alone");
    }
    Optional<String> maxAge = sent.get("max_age");
    if (maxAge.filter(value -> !SECONDS.matcher(value).matches()).isPresent()) {
      throw invalid("max_age must be a number of seconds");
    }
    return new ClientRequest.SignInWishes(
        prompt,
        maxAge.map(value -> Duration.ofSeconds(Long.parseLong(value))),
        sent.get("login_hint"),
        sent.get("id_token_hint"));
  }

  private static Broken invalid(String description) {
    return new Broken(OAuth2Error.INVALID_REQUEST_CODE, description);
  }

  /// A rule that a request breaks.
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    final String code;
    final String description;

    Broken(String code, String description) {
      super(description, null, false, false);
      this.code = code;
      this.description = description;
    }
  }
}
