package petstore.api.v3;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.Editor;
import petstore.core.users.User;
import petstore.http.Request;
import petstore.http.Response;

/// The operations of `/api/v3` on users.
final class V3Users {
  private final Core core;
  private final V3Behavior behavior;
  private final InstantSource clock;
  private final BodyType<UserBody> one;
  private final BodyType<List<UserBody>> list;

  V3Users(Core core, V3Behavior behavior, InstantSource clock) {
    this.core = core;
    this.behavior = behavior;
    this.clock = clock;
    this.one =
        UserBody.type(
            behavior.ids().inDocument(),
            behavior.ids().inForm(),
            behavior.accounts().formPassword());
    this.list = UserBody.listType(behavior.ids().inDocument());
  }

  Response createUser(Request request) {
    UserBody body = Bodies.read(request, one);
    return Format.of(request).answer(200, keep(request, List.of(body)).getFirst());
  }

  Response createUsersWithListInput(Request request) {
    List<UserBody> bodies = Bodies.read(request, list);
    return Format.of(request).answer(200, new ListWire("Users", keep(request, bodies)));
  }

  Response loginUser(Request request) {
    return behavior.sessions().login(core.auth(), behavior.tenant(request), request, clock);
  }

  Response logoutUser(Request request) {
    return behavior.sessions().logout(core.auth(), behavior.tenant(request), request);
  }

  Response getUserByName(Request request) {
    return answer(request, core.users().get(behavior.tenant(request), username(request)));
  }

  Response updateUser(Request request) {
    String username = username(request);
    UserBody body = Bodies.read(request, one);
    var ids = behavior.ids();
    return answer(
        request,
        core.users()
            .update(
                behavior.tenant(request),
                username,
                body.draft(username),
                ids.numbering(),
                ids.rename(),
                editor(request)));
  }

  Response deleteUser(Request request) {
    String username = username(request);
    boolean wasThere = core.users().delete(behavior.tenant(request), username, editor(request));
    behavior.deletions().unlessThere().check(wasThere, Problem.Kind.USER, username);
    return Response.of(200);
  }

  // Users without a name are answered, as published, and not kept: nobody could ever find them.
  private List<UserWire> keep(Request request, List<UserBody> bodies) {
    Tenant tenant = behavior.tenant(request);
    var drafts = bodies.stream().filter(body -> !body.isNameless()).map(UserBody::draft).toList();
    Iterator<User> kept =
        drafts.isEmpty()
            ? List.<User>of().iterator()
            : core.users()
                .putAll(tenant, drafts, behavior.ids().numbering(), editor(request))
                .iterator();
    Accounts.Passwords passwords = behavior.accounts().passwords();
    var answers = new ArrayList<UserWire>(bodies.size());
    for (UserBody body : bodies) {
      answers.add(body.isNameless() ? body.wire(passwords) : UserWire.of(kept.next(), passwords));
    }
    return answers;
  }

  private Editor editor(Request request) {
    return behavior.accounts().editor().apply(request.caller());
  }

  private Response answer(Request request, User user) {
    return Format.of(request).answer(200, UserWire.of(user, behavior.accounts().passwords()));
  }

  private static String username(Request request) {
    return request.parameter("username");
  }
}
