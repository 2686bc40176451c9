package petstore.connector.connection;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.connector.ConnectorException;
import petstore.connector.definition.PetstoreDefinition;

/// Gets an access token by way of a browser, in which a person signs in and agrees: the implicit
/// grant (RFC 6749 section 4.2).
///
/// This grant is **obsolete** (RFC 9700 section 2.1.2): the token stands in an address of the
/// browser, and nothing ties it to who asked for it. The Petstore's definition declares no other,
/// so it is here; a program that has the choice takes the authorization code with PKCE. There is no
/// refresh token, and a client secret, which the definition has a property for, is never used.
///
/// The browser has to be on the machine on which this runs: it comes back to
/// `http://127.0.0.1:PORT/callback` (RFC 8252 section 7.3), where nobody listens before
/// [#acquire()] and after it.
public final class Oauth2Implicit {
  /// The client that every shop knows.
  public static final String USUAL_CLIENT_ID = "petstore-connector";

  /// What a token is asked for unless said otherwise.
  public static final List<String> USUAL_SCOPES =
      PetstoreDefinition.COMPONENT
          .connection()
          .authorization(PetstoreDefinition.OAUTH2_IMPLICIT)
          .orElseThrow()
          .scopes();

  private final URI authorizationUri;
  private final String clientId;
  private final List<String> scopes;
  private final Browser browser;
  private final Duration timeout;
  private final int port;
  private final Clock clock;

  private Oauth2Implicit(Builder builder, URI authorizationUri) {
    this.authorizationUri = authorizationUri;
    this.clientId = builder.clientId;
    this.scopes = builder.scopes;
    this.browser = builder.browser;
    this.timeout = builder.timeout;
    this.port = builder.port;
    this.clock = builder.clock;
  }

  /// One that has the usual values, but for the server's address.
  public static Builder builder() {
    return new Builder();
  }

  /// Opens the browser, and waits for what it comes back with. One at a time, unless any port is
  /// good.
  ///
  /// The first answer that comes by way of the browser ends the wait, be it good or not. One with a
  /// wrong `state` does, too, rather than being passed over: the server lost it, or somebody wants
  /// to slip in a token, and the person should hear of either at once. Whoever does that has to
  /// guess the port, and gains nothing but that the person asks again. What other pages and other
  /// hosts' names send is no answer, and does not end the wait.
  ///
  /// @throws ConnectorException of the kind `AUTHORIZATION` when there is no token: the person or
  ///   the server said no, the answer is wrong, or the port is taken; of the kind `TIMEOUT` when
  ///   there was no answer in time; of the kind `INTERRUPTED` when the thread was interrupted
  public AccessToken acquire() {
    State state = State.random();
    var reading = new ImplicitAnswer(state, scopes, clock);
    try (var callback = CallbackServer.open(port, reading)) {
      browser.open(
          new AuthorizationRequest(
                  authorizationUri, clientId, scopes, callback.redirectUri(), state)
              .address());
      return callback.await(timeout);
    }
  }

  /// Says how a token is asked for. One of the two addresses has to be given.
  public static final class Builder {
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(5);

    /// Longer ones would overflow, and nobody lives to see them.
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private static final int HIGHEST_PORT = 65_535;

    private @Nullable URI authorizationUri;
    private @Nullable URI baseUri;
    private String clientId = USUAL_CLIENT_ID;
    private List<String> scopes = USUAL_SCOPES;
    private Browser browser = Browser.ofPlatform(System.err::println);
    private Duration timeout = USUAL_TIMEOUT;
    private int port;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /// The base URI of a connection, as in `http://localhost:8080/api/v3`: people are asked at
    /// `http://localhost:8080/oauth/authorize` then.
    public Builder baseUri(URI uri) {
      baseUri = uri;
      return this;
    }

    /// Where people are asked, when that does not follow from the base URI.
    ///
    /// @throws IllegalArgumentException when it is no address of `http` or `https`, or has a user
    ///   or a fragment
    public Builder authorizationUri(URI uri) {
      authorizationUri = AuthorizationUri.checked(uri);
      return this;
    }

    /// Who the server knows us as; [#USUAL_CLIENT_ID] unless said otherwise.
    public Builder clientId(String id) {
      if (id.isBlank()) {
        throw new IllegalArgumentException("A client id is not blank");
      }
      clientId = id;
      return this;
    }

    /// What the token is asked for; [#USUAL_SCOPES] unless said otherwise. With none, the server
    /// decides.
    public Builder scopes(List<String> names) {
      for (String name : names) {
        if (!name.matches("[!#-\\[\\]-~]+")) {
          throw new IllegalArgumentException("This is no scope (RFC 6749 section 3.3): " + name);
        }
      }
      scopes = List.copyOf(names);
      return this;
    }

    /// What shows the page; the platform's browser unless said otherwise, which says the address on
    /// stderr, too.
    public Builder browser(Browser shows) {
      browser = shows;
      return this;
    }

    /// How long people may take; five minutes unless said otherwise.
    public Builder timeout(Duration longest) {
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException("A time-out is longer than nothing: " + longest);
      }
      timeout = longest.compareTo(FOREVER) > 0 ? FOREVER : longest;
      return this;
    }

    /// Where the browser comes back to on 127.0.0.1; any that is free unless said otherwise: 0.
    public Builder port(int number) {
      if (number < 0 || number > HIGHEST_PORT) {
        throw new IllegalArgumentException("A port is from 0 to " + HIGHEST_PORT + ": " + number);
      }
      port = number;
      return this;
    }

    /// What tells the time from which a token lasts.
    public Builder clock(Clock tells) {
      clock = tells;
      return this;
    }

    /// @throws IllegalArgumentException when there is no authorization URI, or the base URI has
    ///   none
    public Oauth2Implicit build() {
      if (authorizationUri != null) {
        return new Oauth2Implicit(this, authorizationUri);
      }
      if (baseUri == null) {
        throw new IllegalArgumentException("The authorization URI or the base URI has to be given");
      }
      return new Oauth2Implicit(this, AuthorizationUri.of(baseUri));
    }
  }
}
