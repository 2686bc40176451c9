package petstore.api.pages;

import com.nimbusds.openid.connect.sdk.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Authorization;
import petstore.core.oauth.Client;
import petstore.http.UrlText;

/// What a client asks a user for, checked.
///
/// @param back where the answer goes
/// @param scopes that it may ask for
/// @param challenge of PKCE, if there is one
/// @param signIn what it says about signing in
/// @param parameters that were looked at, as they were sent
record ClientRequest(
    Flow flow,
    Client client,
    ClientAddress back,
    Set<Scope> scopes,
    Optional<String> challenge,
    Optional<String> nonce,
    SignInWishes signIn,
    Map<String, String> parameters) {

  /// What a client wants of the sign-in (OpenID Connect Core 1.0 section 3.1.2.1).
  ///
  /// @param prompts which pages it wants to be shown, or none of them
  /// @param maxAge how long ago the user may have signed in
  /// @param hint what the user may want to sign in as
  /// @param idTokenHint about the user whom it expects
  record SignInWishes(
      Set<Prompt.Type> prompts,
      Optional<Duration> maxAge,
      Optional<String> hint,
      Optional<String> idTokenHint) {
    private static final Set<Prompt.Type> ONCE =
        Set.of(Prompt.Type.LOGIN, Prompt.Type.SELECT_ACCOUNT, Prompt.Type.CREATE);

    SignInWishes {
      prompts = Set.copyOf(prompts);
    }

    boolean has(Prompt.Type prompt) {
      return prompts.contains(prompt);
    }

    /// Whether the user has to sign in, even if they are signed in.
    boolean wantsSignIn() {
      return prompts.stream().anyMatch(ONCE::contains);
    }

    /// Whether it is too long ago that they signed in.
    boolean isOver(Instant signedInAt, Instant now) {
      return maxAge
          .filter(age -> age.isZero() || Duration.between(signedInAt, now).compareTo(age) > 0)
          .isPresent();
    }
  }

  /// Its address here.
  String address() {
    return flow.path() + "?" + UrlText.encoded(parameters);
  }

  /// Its address for somebody who has just signed in, as it wanted.
  String addressAfterSignIn() {
    var rest = new LinkedHashMap<>(parameters);
    rest.remove("max_age");
    String prompts =
        signIn.prompts().stream()
            .filter(prompt -> !SignInWishes.ONCE.contains(prompt))
            .map(Prompt.Type::toString)
            .sorted()
            .collect(Collectors.joining(" "));
    if (prompts.isEmpty()) {
      rest.remove("prompt");
    } else {
      rest.replace("prompt", prompts);
    }
    return flow.path() + "?" + UrlText.encoded(rest);
  }

  /// What the user lets it have.
  Authorization authorization(Set<Scope> granted) {
    return new Authorization(client, back.redirectUri(), granted, challenge, nonce);
  }
}
