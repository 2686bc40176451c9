package petstore.connector.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import petstore.connector.connection.AccessToken;
import petstore.connector.connection.Browser;
import petstore.connector.connection.Connection;
import petstore.connector.connection.NoCredentials;
import petstore.connector.connection.Oauth2Implicit;

/// `connect oauth2`: gets an access token by way of a browser.
final class ConnectOauth2Command implements Command {
  private static final Option AUTHORIZATION_URI =
      Option.taking(
          "--authorization-uri",
          "URI",
          "Where people are asked; without it, /oauth/authorize of the server of the base URI.");

  private static final Option CLIENT_ID =
      Option.taking(
          "--client-id",
          "ID",
          "Who the server knows this program as; without it, "
              + Oauth2Implicit.USUAL_CLIENT_ID
              + ".");

  private static final Option SCOPE =
      Option.repeatable(
          "--scope",
          "SCOPE",
          "What the token shall be good for; may be given several times. Without it: "
              + String.join(" and ", Oauth2Implicit.USUAL_SCOPES)
              + ".");

  private static final Option PORT =
      Option.taking(
          "--port",
          "NUMBER",
          "Where the browser comes back to on 127.0.0.1; without it, any that is free.");

  private static final Option NO_BROWSER =
      Option.flag("--no-browser", "Opens no browser, and only tells the address to open.");

  private static final Option PRINT_TOKEN =
      Option.flag(
          "--print-token", "Prints the token, and nothing else: for PETSTORE_ACCESS_TOKEN.");

  private static final String NOTES =
      """
      Prints the connection without its token, unless --print-token. The token is lost
      unless it is kept by --save or printed by --print-token.
      """;

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "connect oauth2",
        "Gets an access token by way of a browser, and keeps it if that is asked for.",
        List.of(),
        List.of(
            ConnectionOptions.BASE_URI,
            AUTHORIZATION_URI,
            CLIENT_ID,
            SCOPE,
            PORT,
            NO_BROWSER,
            Timeouts.OF_A_PERSON,
            NewConnection.SAVE,
            PRINT_TOKEN,
            FailureJson.OPTION),
        NOTES);
  }

  @Override
  public void run(Arguments arguments, Shell shell) throws UsageException {
    NewConnection.check(arguments, shell);
    Connection place =
        ConnectionOptions.connection(
            ConnectionOptions.baseUri(arguments, shell), new NoCredentials());
    AccessToken token = grant(arguments, place.baseUri(), shell).acquire();
    var connection = new Connection(place.baseUri(), token);
    NewConnection.keep(connection, arguments, shell);
    if (!arguments.has(NewConnection.SAVE) && !arguments.has(PRINT_TOKEN)) {
      shell.say("it works; to use the token later, --save it or have it printed (--print-token)");
    }
    shell.print(
        arguments.has(PRINT_TOKEN)
            ? token.value() + "\n"
            : Json.text(NewConnection.shown(connection, arguments)));
  }

  private static Oauth2Implicit grant(Arguments arguments, URI baseUri, Shell shell)
      throws UsageException {
    try {
      var grant =
          Oauth2Implicit.builder()
              .baseUri(baseUri)
              .browser(browser(arguments, shell))
              .timeout(Timeouts.ofPerson(arguments));
      arguments.value(CLIENT_ID).ifPresent(grant::clientId);
      Optional<String> asked = arguments.value(AUTHORIZATION_URI);
      if (asked.isPresent()) {
        grant.authorizationUri(Uris.of(AUTHORIZATION_URI.name(), asked.get()));
      }
      if (arguments.has(SCOPE)) {
        grant.scopes(scopes(arguments));
      }
      if (arguments.has(PORT)) {
        grant.port(port(arguments.value(PORT).orElse("")));
      }
      return grant.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> scopes(Arguments arguments) {
    return arguments.all(SCOPE).stream()
        .flatMap(scopes -> Stream.of(scopes.split("[ ,]+", -1)))
        .distinct()
        .toList();
  }

  private static int port(String text) throws UsageException {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new UsageException(PORT.name() + ": '" + text + "' is not a port (0 to 65535)");
    }
    return Integer.parseInt(text);
  }

  private static Browser browser(Arguments arguments, Shell shell) {
    if (!arguments.has(NO_BROWSER)) {
      return Browser.ofPlatform(shell.err()::println);
    }
    return address -> {
      shell.err().println("Open this address in a browser on this machine:");
      shell.err().println(address);
    };
  }
}
