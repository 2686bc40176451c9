package petstore.api;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.Route;
import petstore.http.ratelimit.Rate;
import petstore.http.ratelimit.RateLimitFields;
import petstore.http.ratelimit.Standing;
import petstore.http.ratelimit.TokenBuckets;

/// Counts what each caller asks for, tells them how they stand, and refuses what is too much. Each
/// node counts for itself.
///
/// Stands behind the filter that finds out who the caller is.
public final class RateLimits implements Filter {
  /// How many requests of a class a caller may send in an hour, if nobody says otherwise.
  public static final int PER_HOUR = 5_000;

  /// How many callers are remembered, each class counting as one.
  static final int MAX_CONSUMERS = 100_000;

  private static final String CLASSIC = "X-Rate-Limit";

  private final TokenBuckets<Consumer> buckets;
  private final RateLimitFields fields;
  private final boolean strict;

  /// @param strict whether every class is limited, and not only signing in
  /// @param nanos a clock such as [System#nanoTime]
  public RateLimits(Rate rate, boolean strict, LongSupplier nanos, InstantSource clock) {
    this.buckets = new TokenBuckets<>(rate, MAX_CONSUMERS, nanos);
    this.fields = new RateLimitFields(clock);
    this.strict = strict;
  }

  @Override
  public Response answer(Api api, Route route, Request request, Handler next) {
    Optional<OperationClass> counted = api.counted(route);
    if (counted.isEmpty()) {
      return next.handle(request);
    }
    OperationClass doing = counted.get();
    Standing standing = buckets.take(Consumer.of(doing, api, request));
    boolean refused = !standing.taken() && (strict || doing == OperationClass.LOGIN);
    if (api.tellsLimits()) {
      Response response = refused ? refusal(api, request, standing) : answered(api, request, next);
      return response.with(fields.of(doing.policy(), standing));
    }
    return refused ? refusal(api, request, standing) : classic(next.handle(request));
  }

  @Override
  public Response finish(Api api, Request request, Response response) {
    boolean untold =
        api.tellsLimits()
            && !request.method().equals("OPTIONS")
            && response.header("RateLimit").isEmpty();
    if (!untold) {
      return response;
    }
    OperationClass doing = OperationClass.of(request.method());
    Standing standing = buckets.look(Consumer.of(doing, api, request));
    return response.with(fields.of(doing.policy(), standing));
  }

  // Here and not further out, so that the answer to a failure tells the limits, too.
  private static Response answered(Api api, Request request, Handler next) {
    try {
      return next.handle(request);
    } catch (Failure e) {
      return api.answer(e.problem(), request);
    }
  }

  private Response refusal(Api api, Request request, Standing standing) {
    return api.answer(
        new Problem.TooManyRequests(
            "More than " + buckets.rate().perHour() + " requests of this kind in an hour",
            standing.retryAfter()),
        request);
  }

  // A login to a classic edition tells the limit in a field of its own, and nothing else does.
  private Response classic(Response response) {
    return response.header(CLASSIC).isEmpty()
        ? response
        : new Response(
            response.status(),
            response.headers().stream()
                .map(header ->
                    header.name().equals(CLASSIC)
                        ? new Header(CLASSIC, Integer.toString(buckets.rate().perHour()))
                        : header)
                .toList(),
            response.body(),
            response.stream());
  }
}
