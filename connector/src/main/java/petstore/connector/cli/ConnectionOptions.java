package petstore.connector.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.ApiKey;
import petstore.connector.connection.Connection;
import petstore.connector.connection.Credentials;
import petstore.connector.connection.NoCredentials;
import petstore.connector.connection.SavedConnections;
import petstore.connector.definition.PetstoreDefinition;

/// Which Petstore, and what is shown there: options win over variables.
final class ConnectionOptions {
  static final String BASE_URI_VARIABLE = "PETSTORE_BASE_URI";
  static final String TOKEN_VARIABLE = "PETSTORE_ACCESS_TOKEN";
  static final String KEY_VARIABLE = "PETSTORE_API_KEY";

  static final Option BASE_URI =
      Option.taking(
          "--base-uri",
          "URI",
          "Where the Petstore is; without it, what PETSTORE_BASE_URI says, or "
              + PetstoreDefinition.COMPONENT.connection().baseUri()
              + ".");

  private static final Option CONNECTION =
      Option.taking(
          "--connection", "NAME", "A saved connection: its base URI and its credentials.");

  private static final Option TOKEN_FILE =
      Option.taking("--access-token-file", "FILE|-", "Has the access token; - is standard input.");

  private static final Option KEY_FILE =
      Option.taking("--api-key-file", "FILE|-", "Has the API key; - is standard input.");

  static final List<Option> ALL = List.of(BASE_URI, CONNECTION, TOKEN_FILE, KEY_FILE);

  /// Those whose value may be standard input.
  static final List<Option> OF_FILES = List.of(TOKEN_FILE, KEY_FILE);

  private ConnectionOptions() {}

  /// What is chosen by options and variables.
  ///
  /// @throws UsageException when options contradict each other, or name what is not there
  static Connection chosen(Arguments arguments, Shell shell) throws UsageException {
    arguments.allowOneOf(CONNECTION, TOKEN_FILE, KEY_FILE);
    // the credentials of one server are not shown to another
    arguments.allowOneOf(CONNECTION, BASE_URI);
    Optional<String> saved = arguments.value(CONNECTION);
    return saved.isPresent()
        ? saved(saved.get(), shell)
        : connection(baseUri(arguments, shell), credentials(arguments, shell));
  }

  /// Where the Petstore is.
  static URI baseUri(Arguments arguments, Shell shell) throws UsageException {
    String option = arguments.value(BASE_URI).orElse(null);
    String variable = shell.variable(BASE_URI_VARIABLE).orElse(null);
    if (option != null) {
      return Uris.of(BASE_URI.name(), option);
    }
    return variable == null
        ? PetstoreDefinition.COMPONENT.connection().baseUri()
        : Uris.of(BASE_URI_VARIABLE, variable);
  }

  private static Connection saved(String name, Shell shell) throws UsageException {
    SavedConnections connections = ConnectionsDirectory.of(shell);
    ConnectionsDirectory.requireName(name, connections);
    return connections.find(name);
  }

  private static Credentials credentials(Arguments arguments, Shell shell) throws UsageException {
    Optional<String> tokenFile = arguments.value(TOKEN_FILE);
    if (tokenFile.isPresent()) {
      return Secrets.read(TOKEN_FILE, tokenFile.get(), shell, AccessToken::of);
    }
    Optional<String> keyFile = arguments.value(KEY_FILE);
    if (keyFile.isPresent()) {
      return Secrets.read(KEY_FILE, keyFile.get(), shell, ApiKey::of);
    }
    String token = shell.variable(TOKEN_VARIABLE).orElse(null);
    String key = shell.variable(KEY_VARIABLE).orElse(null);
    if (token != null) {
      return Secrets.of(TOKEN_VARIABLE, token, AccessToken::of);
    }
    return key == null ? new NoCredentials() : Secrets.of(KEY_VARIABLE, key, ApiKey::of);
  }

  /// @throws UsageException when the address is no base URI
  static Connection connection(URI baseUri, Credentials credentials) throws UsageException {
    try {
      return new Connection(baseUri, credentials);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
