package petstore.api.v2;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import petstore.api.SessionToken;
import petstore.core.Core;
import petstore.core.auth.Sessions;
import petstore.core.kernel.Problem.Kind;
import petstore.core.kernel.Tenant;
import petstore.core.users.Editor;
import petstore.core.users.User;
import petstore.core.users.Users;
import petstore.http.Fields;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Value;

/// The operations of `/v2` on users, named by operationId.
final class V2Users {
  private final Core core;
  private final V2Behavior behavior;
  private final V2Errors errors;
  private final InstantSource clock;
  private final XmlShape shape;

  V2Users(Core core, V2Behavior behavior, V2Errors errors, InstantSource clock) {
    this.core = core;
    this.behavior = behavior;
    this.errors = errors;
    this.clock = clock;
    this.shape = new XmlShape(behavior.xmlScalar());
  }

  Response createUser(Request request) {
    Format format = Format.of(request, Format.BOTH);
    UserBody user = UserBody.read(Bodies.read(request, Kind.USER, shape::user), "");
    Optional<Users.Draft> draft = behavior.users().draft().apply(user);
    Tenant tenant = behavior.tenant(request);
    Long sent = user.number();
    long number =
        draft
            .map(present ->
                core.users().put(tenant, present, behavior.numbering(), editor(request)).number())
            .orElse(sent == null ? 0 : sent);
    return Answers.of(format, Message.done(Long.toString(number)));
  }

  Response createUsersWithArrayInput(Request request) {
    return createAll(request);
  }

  Response createUsersWithListInput(Request request) {
    return createAll(request);
  }

  Response loginUser(Request request) {
    Format format = Format.of(request, Format.BOTH);
    Instant now = clock.instant();
    var login =
        behavior.users().login().login(core, behavior.tenant(request), request, now.toEpochMilli());
    return Answers.of(format, Message.done("logged in user session:" + login.session()))
        .with("X-Expires-After", SessionToken.expiry(now.plus(Sessions.LIFETIME)))
        .with("X-Rate-Limit", "5000")
        .with(login.headers());
  }

  Response logoutUser(Request request) {
    Format format = Format.of(request, Format.BOTH);
    behavior.users().logout().logout(core, behavior.tenant(request), request);
    return Answers.of(format, Message.done("ok"));
  }

  Response getUserByName(Request request) {
    Format.of(request, Format.BOTH);
    return Answers.of(
        request,
        shown(core.users().get(behavior.tenant(request), request.parameter("username"))),
        (json, user) -> user.write(json),
        (xml, user) -> user.writeXml(xml));
  }

  Response updateUser(Request request) {
    Format format = Format.of(request, Format.BOTH);
    UserBody user = UserBody.read(Bodies.read(request, Kind.USER, shape::user), "");
    long number =
        behavior
            .users()
            .update()
            .update(
                core,
                behavior.tenant(request),
                request.parameter("username"),
                user,
                editor(request));
    return Answers.of(format, Message.done(Long.toString(number)));
  }

  Response deleteUser(Request request) {
    Format format = Format.of(request, Format.BOTH);
    String username = request.parameter("username");
    return core.users().delete(behavior.tenant(request), username, editor(request))
        ? Answers.of(format, Message.done(username))
        : errors.nothingToDelete(Kind.USER, request);
  }

  private Editor editor(Request request) {
    return behavior.users().editor().apply(request.caller());
  }

  private UserWire shown(User user) {
    return new UserWire(user.number(), behavior.users().shown().apply(user.account()));
  }

  private Response createAll(Request request) {
    Format format = Format.of(request, Format.BOTH);
    List<Value> bodies = Fields.elements(Bodies.read(request, Kind.USER, shape::users), "");
    var drafts = new ArrayList<Users.Draft>(bodies.size());
    for (Value body : bodies) {
      UserBody user = UserBody.read(body, "/" + drafts.size());
      behavior.users().draft().apply(user).ifPresent(drafts::add);
    }
    core.users().putAll(behavior.tenant(request), drafts, behavior.numbering(), editor(request));
    return Answers.of(format, Message.done("ok"));
  }
}
