package petstore.http.json;

import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.StrictFields;
import petstore.http.Value;

/// A body in JSON that is taken literally: for editions that say all that is wrong with it.
///
/// @param kind what it is about
/// @param faults of strings in it that are too long or cannot be kept
/// @param patch the merge patch that made it what it is, if there was one
public record JsonBody(Problem.Kind kind, Value value, List<Fault> faults, Optional<Value> patch) {
  public JsonBody {
    faults = List.copyOf(faults);
  }

  /// Reads the body of a request.
  ///
  /// @param accepted the media types that it may have
  /// @throws Failure with [Problem.UnsupportedMediaType], also for another encoding than UTF-8;
  ///   [Problem.TooLarge]; [Problem.Malformed] for what is not one JSON text, also for a member
  ///   that is there twice
  public static JsonBody read(Request request, Problem.Kind kind, List<String> accepted) {
    check(request, accepted);
    StrictJson.Content content = StrictJson.read(request.body().read(Json.MAX_BODY));
    return new JsonBody(kind, content.value(), content.faults(), Optional.empty());
  }

  /// Reads the body of a request, which must be of type `application/json`.
  ///
  /// @throws Failure as the other
  public static JsonBody read(Request request, Problem.Kind kind) {
    return read(request, kind, List.of(MediaType.JSON));
  }

  /// What becomes of a value when this body is a merge patch (RFC 7396) to it.
  public JsonBody mergedInto(Value target) {
    return new JsonBody(kind, MergePatch.apply(target, value), faults, Optional.of(value));
  }

  /// The members of the object that it must be.
  ///
  /// @throws Failure with [Problem.Invalid] if it is something else
  public StrictFields fields() {
    StrictFields fields = StrictFields.of(kind, value, faults);
    return patch.map(fields::patchedBy).orElse(fields);
  }

  private static void check(Request request, List<String> accepted) {
    String sent = String.join(", ", request.headers().all("Content-Type"));
    boolean right =
        MediaType.parse(sent)
            .filter(type -> accepted.contains(type.name()))
            .map(type -> type.parameters().getOrDefault("charset", "utf-8"))
            .filter(charset -> charset.equalsIgnoreCase("utf-8"))
            .isPresent();
    if (!right) {
      throw new Failure(new Problem.UnsupportedMediaType(sent, accepted));
    }
  }
}
