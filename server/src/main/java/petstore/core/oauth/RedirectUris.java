package petstore.core.oauth;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which addresses browsers may be sent back to. What is sent has to be what is registered,
/// character for character (RFC 9700 section 4.1.3); only the port of a loopback address may be
/// another one (RFC 8252 section 7.3), as such a client is given any that is free.
public final class RedirectUris {
  /// An address on the own machine: its host, its port if there is one, and the rest.
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "http://(127\\.0\\.0\\.1|\\[::1\\]|localhost)(?::([1-9][0-9]{0,4}))?(|[/?].*)");

  static final int HIGHEST_PORT = 65_535;

  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end
  RedirectUris(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /// Whether a client may have its users sent back to this address.
  public boolean admit(Client client, String sent) {
    return client.redirectUris().stream().anyMatch(registered -> admits(registered, sent));
  }

  /// Whether somebody at this address is surely the client: it has a secret, or the address is one
  /// of `https`. Others are asked for consent each time (RFC 8252 section 8.6).
  public boolean assure(Client client, String sent) {
    return !client.isPublic() || sent.startsWith("https://");
  }

  /// What is wrong with an address that is to be registered: it has to be absolute, or begin with
  /// one `/`; without a fragment and user information; of `https`, of `http` at a loopback address
  /// (`127.0.0.1`, `[::1]`, `localhost`), or of a private scheme with a dot in its name (RFC 8252
  /// section 7.1). What is read in more than one way is refused, too: `..` in a path, dots and
  /// slashes that are encoded.
  ///
  /// @return nothing when it is good
  static List<String> faults(String uri) {
    return RedirectUriRules.faults(uri);
  }

  /// Whether an address is one on the own machine.
  static boolean isLoopback(String uri) {
    Matcher parts = LOOPBACK.matcher(uri);
    return parts.matches() && hasPortOrNone(parts);
  }

  private boolean admits(String registered, String sent) {
    return registered.startsWith("/")
        ? sent.equals(publicUrl + registered)
        : sent.equals(registered) || differInPort(registered, sent);
  }

  private static boolean differInPort(String registered, String sent) {
    Matcher wanted = LOOPBACK.matcher(registered);
    Matcher given = LOOPBACK.matcher(sent);
    return wanted.matches()
        && given.matches()
        && given.group(1).equals(wanted.group(1))
        && given.group(3).equals(wanted.group(3))
        && hasPortOrNone(given);
  }

  private static boolean hasPortOrNone(MatchResult parts) {
    return parts.group(2) == null || Integer.parseInt(parts.group(2)) <= HIGHEST_PORT;
  }
}
