package petstore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import petstore.core.idempotency.Attempt;
import petstore.core.idempotency.Idempotency;
import petstore.core.idempotency.KeyTaken;
import petstore.core.idempotency.KeyedRequest;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.http.Handler;
import petstore.http.IdempotencyKey;
import petstore.http.Request;
import petstore.http.RequestBody;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.json.Json;

/// Operations that are done once for an `Idempotency-Key`: who sends the same request again, with
/// the same key, gets the same answer.
public final class Keyed {
  private final Idempotency idempotency;

  public Keyed(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /// A route for POST whose body and answer are JSON.
  public Route post(String path, String operationId, KeyedHandler handler) {
    return post(path, operationId, Json.MAX_BODY, handler);
  }

  /// A route for POST whose answer is JSON.
  ///
  /// @param maxBody the most bytes that its body may have
  public Route post(String path, String operationId, int maxBody, KeyedHandler handler) {
    return new Route(
        "POST", path, operationId, HouseStyle.json(once(operationId, maxBody, handler)));
  }

  /// A route for POST whose body is JSON, and that answers in one of some media types. Of those
  /// answers it keeps the ones that it is given to keep.
  public Route post(String path, String operationId, List<String> offered, KeyedHandler handler) {
    return new Route(
        "POST",
        path,
        operationId,
        HouseStyle.answering(offered, once(operationId, Json.MAX_BODY, handler)));
  }

  private Handler once(String operationId, int maxBody, KeyedHandler handler) {
    return request -> {
      Optional<IdempotencyKey> key = IdempotencyKey.of(request);
      return key.isEmpty()
          ? handler.handle(request, Recorder.NONE)
          : answer(request, key.get(), operationId, maxBody, handler);
    };
  }

  private Response answer(
      Request request, IdempotencyKey key, String operationId, int maxBody, KeyedHandler handler) {
    byte[] body = request.body().read(maxBody);
    var keyed =
        new KeyedRequest(
            request.shop(), subject(request), operationId, key.text(), fingerprint(request, body));
    return replay(keyed)
        .orElseGet(() -> attempt(request.withBody(RequestBody.of(body)), keyed, handler));
  }

  // When it does not come to an end, that may be because the same request, sent at the same moment,
  // did: then its answer is wanted.
  private Response attempt(Request request, KeyedRequest keyed, KeyedHandler handler) {
    Attempt attempt = idempotency.attempt(keyed);
    try {
      return handler.handle(request, new KeyedRecorder(attempt));
    } catch (KeyTaken e) {
      return replay(keyed).orElseThrow(Idempotency::inUse);
    } catch (Failure e) {
      attempt.release();
      return replay(keyed).orElseThrow(() -> e);
    } finally {
      attempt.end();
    }
  }

  private Optional<Response> replay(KeyedRequest keyed) {
    return idempotency.find(keyed).map(KeyedRecorder::replay);
  }

  private static String subject(Request request) {
    return switch (request.caller()) {
      case Caller.Person person -> "user " + person.user();
      case Caller.Program program -> "program " + program.id();
      case Caller.Anonymous() -> "network " + request.peer().network().name();
    };
  }

  // The parts have no line breaks, but for the body, which is the last one.
  private static String fingerprint(Request request, byte[] body) {
    String head =
        String.join(
            "\n",
            request.method(),
            request.path().raw(),
            request.rawQuery(),
            String.join(", ", request.headers().all("Content-Type")),
            "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
