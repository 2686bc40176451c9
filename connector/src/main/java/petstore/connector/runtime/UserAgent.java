package petstore.connector.runtime;

import org.jspecify.annotations.Nullable;

/// How the connector calls itself (RFC 9110, section 10.1.5).
final class UserAgent {
  static final String TEXT = of(UserAgent.class.getPackage().getImplementationVersion());

  private UserAgent() {}

  /// The version stands in the manifest of the jar, so it is unknown where there is no jar.
  private static String of(@Nullable String version) {
    return "petstore-connector" + (version == null ? "" : "/" + version);
  }
}
