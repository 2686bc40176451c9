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
import org.jspecify.annotations.Nullable;

/// What an address must be like that a client gives and this server is to send requests to: nobody
/// shall reach, through this server, what they do not reach themselves.
///
/// A name says nothing about the address that it leads to: whoever sends a request has to look at
/// that one too, with [Reach#admits], at each attempt.
public final class TargetRules {
  /// The longest address, in characters.
  public static final int LONGEST = 2_000;

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]+");

  // The last word begins with a letter: what does not is an address in some spelling.
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?+\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?+");

  // What a machine calls itself, or a network its machines (RFC 6761, RFC 6762, RFC 8375).
  private static final Pattern LOCAL_NAME =
      Pattern.compile(
          "(?:.+\\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\\.arpa)");

  // What clouds call the place where they tell a machine its secrets.
  private static final Set<String> METADATA_NAMES =
      Set.of(
          "metadata",
          "metadata.goog",
          "metadata.google.internal",
          "metadata.tencentyun.com",
          "instance-data",
          "instance-data.ec2.internal");

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int FIRST_FREE = 1_024;

  // Services that are not for the web, and would take a request for one of theirs.
  private static final Set<Integer> OTHER_SERVICES =
      Set.of(
          1433, 1521, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5060, 5061, 5432,
          5672, 5900, 5984, 6000, 6379, 6443, 6667, 8086, 8500, 9042, 9092, 9200, 9300, 10250,
          11211, 15672, 25672, 26379, 27017, 50000, 50070);

  private TargetRules() {}

  /// How far requests may go. In either case not to addresses of the link, among which clouds tell
  /// their machines secrets, nor to groups, nor to everybody.
  public enum Reach {
    /// To public addresses, by https.
    PUBLIC("https"),
    /// To this machine and private networks too, and by http too: for those who try things out.
    LOCAL("http or https");

    private final String schemes;

    Reach(String schemes) {
      this.schemes = schemes;
    }

    /// Whether a connection may go to an address.
    public boolean admits(InetAddress address) {
      return PublicNetwork.contains(address) || (this == LOCAL && LocalNetwork.contains(address));
    }

    private boolean admitsScheme(@Nullable String scheme) {
      return "https".equalsIgnoreCase(scheme) || (this == LOCAL && "http".equalsIgnoreCase(scheme));
    }

    private boolean admitsPort(int port) {
      return port == -1
          || port == HTTPS
          || (this == LOCAL && port == HTTP)
          || (port >= FIRST_FREE && port <= 65_535 && !OTHER_SERVICES.contains(port));
    }

    private boolean admitsName(String name) {
      return name.length() <= 253
          && NAME.matcher(name).matches()
          && !METADATA_NAMES.contains(name)
          && (this == LOCAL || (name.indexOf('.') > 0 && !LOCAL_NAME.matcher(name).matches()));
    }
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
    if (!reach.admitsScheme(uri.getScheme())) {
      return fault(where, "scheme_not_allowed", "must be an absolute URL of " + reach.schemes);
    }
    if (uri.getRawUserInfo() != null) {
      return fault(where, "credentials_not_allowed", "must not have a user name or password");
    }
    if (uri.getRawFragment() != null) {
      return fault(where, "invalid_format", "must not have a fragment");
    }
    if (!reach.admitsPort(uri.getPort())) {
      return fault(where, "port_not_allowed", "must not lead to a port of another service");
    }
    return admits(reach, uri.getHost().toLowerCase(Locale.ROOT))
        ? List.of()
        : fault(
            where,
            "address_not_allowed",
            reach == Reach.PUBLIC
                ? "must have the full name of a public host"
                : "must have the name or address of a host that may be called");
  }

  private static boolean admits(Reach reach, String host) {
    if (host.startsWith("[")) {
      return host.indexOf('%') < 0 && admitsLiteral(reach, host.substring(1, host.length() - 1));
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return admitsLiteral(reach, host) || reach.admitsName(name);
  }

  // An address of IPv4 in another form than four decimal numbers is read in several ways, and one
  // in a form of IPv6 is meant for nobody's eyes.
  private static boolean admitsLiteral(Reach reach, String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      boolean isPlain = address instanceof Inet6Address || address.getHostAddress().equals(host);
      return isPlain && reach.admits(address);
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
