package petstore.core.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import petstore.core.auth.Secrets;
import petstore.core.auth.SignIn;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;
import petstore.core.users.User;
import petstore.core.users.UserRepository;

/// Sign-ins on pages.
public final class BrowserSessions {
  /// How long one lasts.
  public static final Duration LIFETIME = Duration.ofHours(12);

  private static final int LONGEST_AGENT = 200;

  // Control characters, and halves of surrogate pairs.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private final Parts parts;

  BrowserSessions(Parts parts) {
    this.parts = parts;
  }

  /// What sign-ins are made and kept with.
  ///
  /// @param random must be fit for secrets
  record Parts(
      BrowserSessionRepository sessions,
      UserRepository users,
      SignIn signIn,
      Tenants tenants,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      RandomGenerator random) {}

  /// A session that began.
  ///
  /// @param secret for the cookie: told once, never kept
  public record Begun(BrowserSession session, String secret) {
    // The secret must not reach a log.
    @Override
    public String toString() {
      return "Begun[" + session.id() + "]";
    }
  }

  /// Who is signed in.
  public record SignedIn(BrowserSession session, User user) {}

  /// Signs a user in. The secret is always a new one.
  ///
  /// @param address of the browser
  /// @param agent what it says it is
  /// @throws Failure as [SignIn#check]
  public Begun signIn(
      Tenant tenant, String username, String password, String address, String agent) {
    return begin(tenant, parts.signIn().check(tenant, username, password, address), agent);
  }

  /// Signs in a user who has just signed up.
  ///
  /// @throws Failure as [SignIn#confirm]
  public Begun begin(Tenant tenant, User user, String agent) {
    Instant now = parts.clock().instant();
    String secret = Secrets.next(parts.random());
    var session =
        new BrowserSession(
            parts.ids().next(), user.id(), now, now.plus(LIFETIME), printable(agent));
    return parts
        .tenants()
        .write(
            tenant,
            () -> {
              parts.signIn().confirm(tenant, user);
              parts.sessions().insert(tenant, Secrets.digest(secret), session, now);
              return new Begun(session, secret);
            });
  }

  /// Who has this cookie, if the session has not ended.
  public Optional<SignedIn> find(Tenant tenant, String secret) {
    return parts
        .sessions()
        .find(tenant, Secrets.digest(secret))
        .filter(this::goesOn)
        .flatMap(session -> withUser(tenant, session));
  }

  /// The sessions of a user that have not ended, the newest first.
  public List<BrowserSession> of(Tenant tenant, UUID user) {
    return parts.sessions().of(tenant, user).stream().filter(this::goesOn).toList();
  }

  /// Ends a session of a user; whether there was one.
  public boolean end(Tenant tenant, UUID user, UUID session) {
    return parts.transactions().inTransaction(() -> parts.sessions().delete(tenant, user, session));
  }

  /// The user as they are now, who was signed in a moment ago. Only inside a transaction, in which
  /// nobody deletes them, nor ends all that they are signed in with.
  ///
  /// @throws Failure with [Problem.Unauthenticated] when the session or the user is gone
  User confirm(Tenant tenant, SignedIn signedIn) {
    UUID id = signedIn.user().id();
    User user = parts.users().find(tenant, id).orElseThrow(BrowserSessions::ended);
    if (of(tenant, id).stream()
        .map(BrowserSession::id)
        .noneMatch(signedIn.session().id()::equals)) {
      throw ended();
    }
    return user;
  }

  private Optional<SignedIn> withUser(Tenant tenant, BrowserSession session) {
    return parts.users().find(tenant, session.user()).map(user -> new SignedIn(session, user));
  }

  private boolean goesOn(BrowserSession session) {
    return parts.clock().instant().isBefore(session.expiresAt());
  }

  // For people to read, and for every store to take.
  private static String printable(String agent) {
    String clean = UNPRINTABLE.matcher(agent).replaceAll("?");
    int length = Math.min(clean.length(), LONGEST_AGENT);
    boolean splits = length < clean.length() && Character.isHighSurrogate(clean.charAt(length - 1));
    return clean.substring(0, splits ? length - 1 : length);
  }

  private static Failure ended() {
    return new Failure(new Problem.Unauthenticated(true, "You are not signed in any more"));
  }
}
