package petstore.connector.connection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.ConnectorException.Kind;

/// Reads what a browser comes back with (RFC 6749 sections 4.2.2 and 4.2.2.1).
///
/// @param state that the answer has to have
/// @param asked the scopes that it is good for if it does not say others
record ImplicitAnswer(State state, List<String> asked, Clock clock) {
  /// Seconds up to 300 years: more is a mistake, and would not fit into an `Instant` at last.
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

  private static final int LONGEST_TEXT = 200;

  /// The token that an answer has.
  ///
  /// @param fragment of the address, without its `#`
  /// @throws ConnectorException of the kind `AUTHORIZATION` when it has none, or is not for us
  AccessToken token(String fragment) {
    Map<String, String> answer = parsed(fragment);
    // Before all else: what strangers send is neither used nor shown.
    checkState(answer.get("state"));
    String error = answer.get("error");
    if (error != null) {
      throw refused("The server gave no token: " + said(error, answer.get("error_description")));
    }
    checkType(answer.get("token_type"));
    String value = answer.get("access_token");
    if (value == null) {
      throw refused("The server's answer has no access_token and no error");
    }
    return token(value, answer);
  }

  private AccessToken token(String value, Map<String, String> answer) {
    String scope = answer.getOrDefault("scope", "").strip();
    List<String> scopes = scope.isEmpty() ? asked : List.of(scope.split(" +"));
    try {
      return new AccessToken(value, expiry(answer.get("expires_in")), scopes);
    } catch (IllegalArgumentException e) {
      throw refused("The server gave a token that does not fit into a header");
    }
  }

  private static Map<String, String> parsed(String fragment) {
    try {
      return FormText.parse(fragment);
    } catch (IllegalArgumentException e) {
      throw refused("The server's answer cannot be read. " + e.getMessage());
    }
  }

  private void checkState(@Nullable String answered) {
    if (answered == null) {
      throw refused("The answer has no state, so it may be of somebody else: it was not used");
    }
    if (!state.is(answered)) {
      throw refused("The answer has a wrong state, so it is of somebody else: it was not used");
    }
  }

  private static void checkType(@Nullable String type) {
    if (!"bearer".equalsIgnoreCase(type)) {
      throw refused("The server gave a token whose token_type is not bearer");
    }
  }

  // The server knows best when a token ends: what cannot be read is as if it had not said it.
  private @Nullable Instant expiry(@Nullable String seconds) {
    return seconds == null || !SECONDS.matcher(seconds).matches()
        ? null
        : clock.instant().plusSeconds(Long.parseLong(seconds));
  }

  private static String said(String error, @Nullable String description) {
    String text = cleaned(error);
    return description == null ? text : text + " (" + cleaned(description) + ")";
  }

  // It is shown in a terminal, where control characters do things.
  private static String cleaned(String text) {
    String clean = text.replaceAll("[\\p{C}\\s]+", " ").strip();
    return clean.codePointCount(0, clean.length()) <= LONGEST_TEXT
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }

  private static ConnectorException refused(String message) {
    return new ConnectorException(Kind.AUTHORIZATION, null, message, null);
  }

  @Override
  public String toString() {
    return "ImplicitAnswer";
  }
}
