package petstore.api.v2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import petstore.api.Tracing;
import petstore.core.Core;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Pets;
import petstore.core.users.Editor;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Value;

/// `/v2` as its published server does.
final class Observed {
  // The published server counts on from any number but the last.
  private static final Numbering NUMBERING = new Numbering(1, Long.MAX_VALUE);

  static final V2Behavior BEHAVIOR =
      new V2Behavior(
          Tenant.CLASSIC_V2,
          NUMBERING,
          new V2Behavior.Errors(
              id -> Message.unknown(404, "For input string: \"" + id.sent() + "\""),
              Observed::malformed,
              Observed::nothingToDelete,
              _ -> List.of()),
          new V2Behavior.Pets(
              _ -> {},
              Observed::replace,
              query -> wanted(query, "status"),
              query -> wanted(query, "tags"),
              Observed::byStatus,
              Observed::byTags,
              Observed::keepIfPossible),
          new V2Behavior.Store(_ -> {}),
          V2Behavior.Users.open(
              UserBody::draft, Observed::update, Observed::login, (_, _, _) -> {}),
          (text, valid) -> valid.test(text) ? new Value.Text(text) : new Value.Null(),
          Tracing::whenSent,
          Set.of());

  private Observed() {}

  // The published server fails on members of the wrong type, which is no answer to imitate.
  private static Message malformed(Problem.Malformed problem) {
    return problem.syntax()
        ? Message.unknown(400, "bad input")
        : Message.error(400, "Invalid request payload: " + problem.detail());
  }

  private static Optional<Message> nothingToDelete(Problem.Kind kind) {
    return kind == Problem.Kind.ORDER
        ? Optional.of(Message.unknown(404, "Order Not Found"))
        : Optional.empty();
  }

  private static Pet replace(Core core, Tenant tenant, PetBody pet) {
    return core.pets().put(tenant, pet.number(), pet.profile(), NUMBERING, Pets.Place.KEPT);
  }

  // Only the first parameter counts.
  private static List<String> wanted(Query query, String name) {
    return query.first(name).map(value -> List.of(value.split(","))).orElse(List.of());
  }

  private static long byStatus(PetProfile pet, List<String> wanted) {
    return wanted.stream().filter(status -> status.equals(pet.status())).count();
  }

  private static long byTags(PetProfile pet, List<String> wanted) {
    return wanted.stream().mapToLong(pet::tagged).sum();
  }

  // The published server takes anything for any pet; we keep what is a picture of one that is
  // there.
  private static Message keepIfPossible(Core core, Tenant tenant, long pet, Upload upload) {
    try {
      core.images().attach(tenant, pet, upload.bytes());
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Unavailable) {
        throw e;
      }
    }
    return upload.published();
  }

  private static long update(
      Core core, Tenant tenant, String username, UserBody user, Editor editor) {
    Long number = user.number();
    return user.draft()
        .map(draft -> core.users().supplant(tenant, username, draft, NUMBERING, editor).number())
        .orElse(number == null ? 0 : number);
  }

  private static V2Behavior.LoggedIn login(Core core, Tenant tenant, Request request, long now) {
    return new V2Behavior.LoggedIn(now, List.of());
  }
}
