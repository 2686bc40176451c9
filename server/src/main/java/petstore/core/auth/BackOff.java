package petstore.core.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import petstore.core.kernel.ClientNetwork;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;

/// Stops those who guess passwords. Wrong ones count for [#WINDOW]:
///
/// - after [#MOST_FOR_ACCOUNT] for one account, whether it exists or not, addresses that gave one
///   of them are refused. Others get one try: the user is not locked out by those who guess.
/// - after [#MOST_FROM_ADDRESS] from one address, for whatever accounts of whatever tenants, it is
///   refused. An address of IPv6 stands for its whole /64.
///
/// Who is refused is told the same for every account, before anything is hashed; it is not counted.
/// Of those who are not, few from one network are looked at at the same time; the others wait.
///
/// On one server this is exact: never are more passwords under way than might be wrong, so that
/// guesses at the same time do not slip through. Servers on one database count together what was
/// wrong, but each lets in what it still may: with n servers up to n times as many guesses, once,
/// if they are sent to all at the same time.
public final class BackOff {
  /// How long a wrong password counts.
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /// How many wrong passwords there may be for one account.
  public static final int MOST_FOR_ACCOUNT = 10;

  /// How many wrong passwords there may be from one address.
  public static final int MOST_FROM_ADDRESS = 50;

  // Of one network at the same time, so that it leaves room in the hasher for others.
  private static final int MOST_AT_ONCE = 8;

  // Half of the requests that are answered at the same time, so that the rest goes on.
  private static final int MOST_WAITING = 128;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final WrongPasswordRepository wrong;
  private final Tenants tenants;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;
  private final Turnstile turnstile = new Turnstile(MOST_WAITING, PATIENCE);

  public BackOff(
      WrongPasswordRepository wrong,
      Tenants tenants,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.wrong = wrong;
    this.tenants = tenants;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Begins an attempt; it is under way until it is closed.
  ///
  /// @param name of the account, with a word before it for what it is an account of: what is wrong
  ///   for a user is not wrong for a client with the same name, and what is right for the one does
  ///   not make up for the other
  /// @throws Failure with [Problem.TooManyRequests]
  public Attempt begin(Tenant tenant, String name, String address) {
    ClientNetwork network = ClientNetwork.of(address);
    Account account = account(tenant, name);
    Turnstile.Place ofNetwork =
        turnstile
            .enter(network, network.name(), (under, _) -> admits(network, under))
            .orElseThrow(() -> refused(SOON));
    try {
      Turnstile.Place ofAccount =
          turnstile
              .enter(
                  account,
                  network.name(),
                  (under, fromHere) -> admits(account, network, under, fromHere))
              .orElseThrow(() -> refused(SOON));
      return new Attempt(account, network, ofNetwork, ofAccount);
    } catch (Failure e) {
      ofNetwork.close();
      throw e;
    }
  }

  /// Whose password is tried.
  ///
  /// @param shop where its wrong ones are kept
  private record Account(Tenant shop, String name) {}

  /// One password that is tried. What became of it is told before it is closed.
  public final class Attempt implements AutoCloseable {
    private final Account account;
    private final ClientNetwork network;
    private final Turnstile.Place ofNetwork;
    private final Turnstile.Place ofAccount;

    private Attempt(
        Account account,
        ClientNetwork network,
        Turnstile.Place ofNetwork,
        Turnstile.Place ofAccount) {
      this.account = account;
      this.network = network;
      this.ofNetwork = ofNetwork;
      this.ofAccount = ofAccount;
    }

    /// It was wrong.
    public void wrong() {
      Instant now = clock.instant();
      Instant horizon = now.minus(WINDOW);
      transactions.inTransaction(() -> {
        wrong.insert(account.shop(), ids.next(), account.name(), network.name(), now, horizon);
        wrong.insert(Tenant.TEMPLATE, ids.next(), "", overall(network), now, horizon);
        return true;
      });
    }

    /// It was right: what was wrong before from the same address was a slip.
    public void right() {
      if (tries(account, network).fromHere() > 0) {
        transactions.inTransaction(() -> {
          wrong.forget(account.shop(), account.name(), network.name());
          return true;
        });
      }
    }

    @Override
    public void close() {
      ofAccount.close();
      ofNetwork.close();
    }
  }

  // A tenant without a shop of its own gets none by guesses. Its wrong passwords are kept with the
  // template's, where others that are kept later take old ones away.
  private Account account(Tenant tenant, String name) {
    // No database takes NUL or half a surrogate pair; no user has a name with either.
    String storable = new String(name.getBytes(UTF_8), UTF_8).replace('\0', '?');
    String folded = storable.toLowerCase(Locale.ROOT);
    Tenant shop = tenants.toRead(tenant);
    return new Account(shop, shop.equals(tenant) ? folded : tenant + "/" + folded);
  }

  // So that it is no address of the template's accounts.
  private static String overall(ClientNetwork network) {
    return "overall " + network.name();
  }

  private boolean admits(ClientNetwork network, int under) {
    var tries = wrong.ofAddress(Tenant.TEMPLATE, overall(network), horizon());
    if (tries.all() >= MOST_FROM_ADDRESS) {
      throw refused(untilForgotten(tries));
    }
    return under < Math.min(MOST_AT_ONCE, MOST_FROM_ADDRESS - tries.all());
  }

  private boolean admits(Account account, ClientNetwork network, int under, int fromHere) {
    var tries = tries(account, network);
    boolean hasTryOfItsOwn = tries.fromHere() == 0;
    if (tries.all() >= MOST_FOR_ACCOUNT && !hasTryOfItsOwn) {
      throw refused(untilForgotten(tries));
    }
    return under < MOST_FOR_ACCOUNT - tries.all() || (hasTryOfItsOwn && fromHere == 0);
  }

  private WrongPasswordRepository.Tries tries(Account account, ClientNetwork network) {
    return wrong.ofAccount(account.shop(), account.name(), network.name(), horizon());
  }

  private Instant horizon() {
    return clock.instant().minus(WINDOW);
  }

  // In whole seconds, rounded up: not a moment too early.
  private Duration untilForgotten(WrongPasswordRepository.Tries tries) {
    Duration left = Duration.between(clock.instant(), tries.oldest().plus(WINDOW));
    long seconds = left.plusSeconds(1).minusNanos(1).toSeconds();
    return Duration.ofSeconds(Math.clamp(seconds, 1, WINDOW.toSeconds()));
  }

  private static Failure refused(Duration retryAfter) {
    return new Failure(
        new Problem.TooManyRequests("Too many wrong passwords; try again later", retryAfter));
  }
}
