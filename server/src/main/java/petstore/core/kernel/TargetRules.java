package petstore.core.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an address must be like that a client gives and this server is to send requests to: nobody
/// shall reach, through this server, what they do not reach themselves.
///
/// A name says nothing about the address that it leads to: whoever sends a request has to look at
/// that one too, with [PublicNetwork], at each attempt.
public final class TargetRules {
  /// The longest address, in characters.
  public static final int LONGEST = 2_000;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?+\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?+");

  // What a machine calls itself, or a network its machines (RFC 6761, RFC 6762, RFC 8375).
  private static final Pattern LOCAL_NAME =
      Pattern.compile(
          "(?:.+\\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\\.arpa)");

  private static final int HTTPS = 443;
  private static final int FIRST_FREE = 1_024;

  // Services that are not for the web, and would take a request for one of theirs.
  private static final Set<Integer> OTHER_SERVICES =
      Set.of(
          1433, 1521, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5060, 5061, 5432,
          5672, 5900, 5984, 6000, 6379, 6443, 6667, 8086, 8500, 9042, 9092, 9200, 9300, 10250,
          11211, 15672, 25672, 26379, 27017, 50000, 50070);

  private TargetRules() {}

  /// How far requests may go.
  public enum Reach {
    /// To public addresses, by https.
    PUBLIC,
    /// To any address, by http too: for those who try things out on one machine.
    ANYWHERE
  }

  /// The faults of an address, none when it is right.
  ///
  /// @param where a JSON Pointer to it
  public static List<Fault> faults(String url, String where, Reach reach) {
    if (url.isEmpty() || url.length() > LONGEST) {
      return fault(where, "invalid_length", "must have 1 to " + LONGEST + " characters");
    }
    return parsed(url)
        .map(uri -> faults(uri, where, reach))
        .orElseGet(() -> fault(where, "invalid_format", "must be an absolute URL (RFC 3986)"));
  }

  private static List<Fault> faults(URI uri, String where, Reach reach) {
    boolean isHttp = reach == Reach.ANYWHERE && "http".equalsIgnoreCase(uri.getScheme());
    if (!isHttp && !"https".equalsIgnoreCase(uri.getScheme())) {
      String schemes = reach == Reach.ANYWHERE ? "http or https" : "https";
      return fault(where, "scheme_not_allowed", "must be an absolute URL of " + schemes);
    }
    if (uri.getRawUserInfo() != null) {
      return fault(where, "credentials_not_allowed", "must not have a user name or password");
    }
    if (uri.getRawFragment() != null) {
      return fault(where, "invalid_format", "must not have a fragment");
    }
    if (reach == Reach.ANYWHERE) {
      return List.of();
    }
    if (!isWebPort(uri.getPort())) {
      return fault(where, "port_not_allowed", "must not lead to a port of another service");
    }
    return isPublic(uri.getHost().toLowerCase(Locale.ROOT))
        ? List.of()
        : fault(where, "address_not_allowed", "must have the full name of a public host");
  }

  private static boolean isWebPort(int port) {
    return port == -1
        || port == HTTPS
        || (port >= FIRST_FREE && port <= 65_535 && !OTHER_SERVICES.contains(port));
  }

  // An address of IPv4 in another form than four decimal numbers is read in several ways; as a name
  // it does not pass either, since that ends in a word.
  private static boolean isPublic(String host) {
    if (host.startsWith("[")) {
      return host.indexOf('%') < 0 && isPublicLiteral(host.substring(1, host.length() - 1));
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return isPublicLiteral(name)
        || (name.length() <= 253
            && NAME.matcher(name).matches()
            && !LOCAL_NAME.matcher(name).matches());
  }

  private static boolean isPublicLiteral(String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      boolean isPlain = address instanceof Inet6Address || address.getHostAddress().equals(host);
      return isPlain && PublicNetwork.contains(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<URI> parsed(String url) {
    try {
      var uri = new URI(url).parseServerAuthority();
      return uri.getHost() != null && VISIBLE.matcher(url).matches()
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static List<Fault> fault(String where, String code, String message) {
    return List.of(new Fault(where, code, message));
  }
}
