package petstore.api.modern;

import java.util.UUID;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.Core;
import petstore.core.auth.Accounts;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.core.users.UserDirectory;
import petstore.http.MediaType;
import petstore.http.Preference;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.StrictQuery;
import petstore.http.conditional.Conditions;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;

/// The operations of the Modern edition on users.
final class ModernUsers {
  private static final Listing ALL = new Listing(ModernApi.BASE_PATH + "/users", "");

  private final Accounts accounts;
  private final UserDirectory directory;
  private final String publicUrl;

  ModernUsers(Core core, String publicUrl) {
    this.accounts = core.auth().accounts();
    this.directory = core.directory();
    this.publicUrl = publicUrl;
  }

  Response listUsers(Request request) {
    Tenant tenant = request.shop();
    var query = StrictQuery.of(request, Problem.Kind.USER);
    Paging paging = Paging.read(query, ALL);
    query.check();
    return new PageAnswer<>(
            directory.list(tenant, paging.request(), request.caller()),
            new Links(root(tenant), ALL, paging),
            (user, json) -> UserWire.of(user, tenant).write(json))
        .json();
  }

  Response createUser(Request request, Recorder recorder) {
    Tenant tenant = request.shop();
    var preference = Preference.of(request);
    return accounts.signUp(
        tenant,
        SignUpBody.read(request),
        request.peer().address(),
        user -> recorder.record(preference.answer(created(user, tenant))));
  }

  Response getUserById(Request request) {
    Tenant tenant = request.shop();
    User user = accounts.get(tenant, id(request), request.caller());
    return Conditions.of(request)
        .answer(tag(user), Response.of(200, MediaType.JSON, body(user, tenant)));
  }

  Response updateUser(Request request) {
    return changed(request, UserBody.replacement(request));
  }

  Response patchUser(Request request) {
    return changed(request, UserBody.patch(request));
  }

  Response deleteUser(Request request) {
    var conditions = Conditions.of(request);
    directory.delete(
        request.shop(), id(request), request.caller(), user -> conditions.check(tag(user)));
    return Response.of(204);
  }

  private Response changed(Request request, UserBody sent) {
    Tenant tenant = request.shop();
    var conditions = Conditions.of(request);
    User changed =
        directory.change(
            tenant,
            id(request),
            request.caller(),
            user -> {
              conditions.check(tag(user));
              return sent.change(user, UserWire.of(user, tenant).value());
            });
    return Preference.of(request)
        .answer(
            Response.of(200, MediaType.JSON, body(changed, tenant))
                .with("ETag", tag(changed).toString()));
  }

  private Response created(User user, Tenant tenant) {
    return Response.of(201, MediaType.JSON, body(user, tenant))
        .with("Location", root(tenant) + ALL.path() + "/" + user.id())
        .with("ETag", tag(user).toString());
  }

  private String root(Tenant tenant) {
    return publicUrl + (tenant.equals(Tenant.DEFAULT) ? "" : "/t/" + tenant);
  }

  private static UUID id(Request request) {
    return Uuids.inPath(request, "id", Problem.Kind.USER);
  }

  private static ETag tag(User user) {
    return ETag.strong(Long.toString(user.version()));
  }

  private static byte[] body(User user, Tenant tenant) {
    return Json.write(UserWire.of(user, tenant)::write);
  }
}
