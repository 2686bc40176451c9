package petstore.api.v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import petstore.api.SessionToken;
import petstore.api.Tracing;
import petstore.core.Core;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Problem.Kind;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.users.Editor;
import petstore.core.users.Users;
import petstore.http.Query;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Value;

/// `/v2` as its published document says.
final class Documented {
  static final V2Behavior BEHAVIOR =
      new V2Behavior(
          Tenant.DEFAULT,
          Numbering.SAFE,
          new V2Behavior.Errors(
              _ -> Message.error(400, "Invalid ID supplied"),
              problem -> Message.error(400, "Invalid request payload: " + problem.detail()),
              kind -> Optional.of(new Message(404, 1, Message.ERROR, kind.title() + " not found")),
              allowed -> allowed),
          new V2Behavior.Pets(
              Documented::check,
              Documented::replace,
              query -> wanted(query, "status", Documented::isStatus),
              query -> wanted(query, "tags", tag -> !tag.isEmpty()),
              (_, _) -> 1,
              (_, _) -> 1,
              Documented::keep),
          new V2Behavior.Store(Documented::check),
          V2Behavior.Users.open(
              Documented::named, Documented::update, Documented::login, Documented::logout),
          (text, _) -> new Value.Text(text),
          Tracing::always,
          Set.of());

  private static final Set<String> PET_STATUSES = Set.of("available", "pending", "sold");
  private static final Set<String> ORDER_STATUSES = Set.of("placed", "approved", "delivered");

  private Documented() {}

  private static void check(PetBody pet) {
    var faults = new ArrayList<Fault>();
    String name = pet.profile().name();
    if (name == null || name.isBlank()) {
      faults.add(new Fault("name", "required", "is required"));
    }
    if (!pet.hasPhotoUrls()) {
      faults.add(new Fault("photoUrls", "required", "is required"));
    }
    refuse(Kind.PET, faults);
  }

  private static void check(OrderBody order) {
    var faults = new ArrayList<Fault>();
    if (!order.hasPetId()) {
      faults.add(new Fault("petId", "required", "is required"));
    }
    if (order.details().quantity() < 0) {
      faults.add(new Fault("quantity", "minimum", "must not be negative"));
    }
    String status = order.details().status();
    if (status != null && !ORDER_STATUSES.contains(status)) {
      faults.add(new Fault("status", "enum", "must be placed, approved or delivered"));
    }
    refuse(Kind.ORDER, faults);
  }

  private static void refuse(Kind kind, List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Failure(new Problem.Invalid(kind, faults));
    }
  }

  private static Pet replace(Core core, Tenant tenant, PetBody pet) {
    Long number = pet.number();
    if (number == null) {
      throw new Failure(new Problem.InvalidId(Kind.PET, ""));
    }
    return core.pets().replace(tenant, number, pet.profile());
  }

  // Values may be separated by commas, sent in parameters of their own, or both.
  private static List<String> wanted(
      Query query, String name, Function<String, Boolean> isAllowed) {
    List<String> values =
        query.all(name).stream().flatMap(value -> Stream.of(value.split(",", -1))).toList();
    if (values.isEmpty() || !values.stream().allMatch(isAllowed::apply)) {
      String what = name.equals("tags") ? "tag" : name;
      throw new Failure(new Problem.InvalidParameter(name, "Invalid " + what + " value"));
    }
    return values.stream().distinct().toList();
  }

  private static boolean isStatus(String value) {
    return PET_STATUSES.contains(value);
  }

  private static Message keep(Core core, Tenant tenant, long pet, Upload upload) {
    core.images().attach(tenant, pet, upload.bytes());
    return upload.published();
  }

  private static Optional<Users.Draft> named(UserBody user) {
    String name = user.username();
    if (name == null || name.isBlank()) {
      refuse(Kind.USER, List.of(new Fault("username", "required", "is required")));
    }
    return user.draft();
  }

  private static long update(
      Core core, Tenant tenant, String username, UserBody user, Editor editor) {
    return core.users()
        .update(
            tenant,
            username,
            named(user).orElseThrow(),
            Numbering.SAFE,
            Users.Rename.REFUSED_IF_TAKEN,
            editor)
        .number();
  }

  private static V2Behavior.LoggedIn login(Core core, Tenant tenant, Request request, long now) {
    Query query = request.query();
    var session =
        core.auth()
            .sessions()
            .login(
                tenant,
                query.first("username").orElseThrow(Documented::wrongCredentials),
                query.first("password").orElseThrow(Documented::wrongCredentials),
                request.peer().address());
    return new V2Behavior.LoggedIn(
        session.token(),
        List.of(new Response.Header("Set-Cookie", SessionToken.cookie(session.token()))));
  }

  private static void logout(Core core, Tenant tenant, Request request) {
    SessionToken.sent(request).forEach(token -> core.auth().sessions().logout(tenant, token));
  }

  private static Failure wrongCredentials() {
    return new Failure(new Problem.WrongCredentials());
  }
}
