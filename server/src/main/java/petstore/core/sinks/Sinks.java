package petstore.core.sinks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongToIntFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;
import petstore.core.webhooks.Signer;

/// Takes what is sent to sinks, and shows it to whoever knows the sink's name.
public final class Sinks {
  /// How many deliveries a sink keeps; less when they are large.
  public static final int MAX_DELIVERIES = 100;

  /// The largest body, in bytes.
  public static final int MAX_BODY = 64 * 1024;

  /// How many sinks a shop has.
  public static final int MAX_SINKS = 1_000;

  /// How many bytes a sink keeps: whoever looks at it gets all of them at once.
  public static final long MAX_BYTES = 1024 * 1024;

  /// What stands in the place of a header field's value that nobody else should see.
  public static final String HIDDEN = "(not kept)";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int RANDOM_BYTES = 16;

  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "proxy-authorization", "cookie", "api_key");

  private final SinkRepository sinks;
  private final SinkSecrets secrets;
  private final SignatureCheck check;
  private final Tenants tenants;
  private final Transactions transactions;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random must be fit for secrets
  public Sinks(
      SinkRepository sinks,
      SinkSecrets secrets,
      Signer signer,
      Tenants tenants,
      Transactions transactions,
      InstantSource clock,
      RandomGenerator random) {
    this.sinks = sinks;
    this.secrets = secrets;
    this.check = new SignatureCheck(signer);
    this.tenants = tenants;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
  }

  /// Whether a sink may have this name.
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /// A name that nobody can guess.
  public String newName() {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Keeps a request.
  ///
  /// @param sent with a body of at most [#MAX_BODY] bytes
  /// @param status the status that a delivery with this number is answered with
  /// @throws Failure with [Problem.TooManyTenants]
  public SinkDelivery take(Tenant tenant, String name, Incoming sent, LongToIntFunction status) {
    Instant now = clock.instant();
    Verdict verdict = check.check(sent, secrets.of(tenant, name), now);
    Incoming kept = withoutCredentials(sent);
    return tenants.write(
        tenant,
        () -> {
          long number = sinks.next(tenant, name, now, MAX_SINKS);
          var delivery = new SinkDelivery(number, now, kept, status.applyAsInt(number), verdict);
          sinks.insert(tenant, name, delivery);
          sinks.trim(tenant, name, number, MAX_DELIVERIES, MAX_BYTES);
          return delivery;
        });
  }

  /// What is in a sink, the newest first; nothing if nobody ever sent anything there.
  public List<SinkDelivery> deliveries(Tenant tenant, String name) {
    return sinks.deliveries(tenant, name);
  }

  /// Empties a sink.
  ///
  /// @param check runs in the transaction, and may refuse by throwing
  public void clear(Tenant tenant, String name, Consumer<SinkState> check) {
    transactions.inTransaction(() -> {
      check.accept(sinks.state(tenant, name));
      sinks.clear(tenant, name);
      return true;
    });
  }

  private static Incoming withoutCredentials(Incoming sent) {
    return new Incoming(
        sent.contentType(),
        sent.fields().stream()
            .map(field ->
                CREDENTIALS.contains(field.name().toLowerCase(Locale.ROOT))
                    ? new Incoming.Field(field.name(), HIDDEN)
                    : field)
            .toList(),
        sent.body());
  }
}
