package petstore.api.modern;

import java.util.UUID;
import petstore.api.Recorder;
import petstore.api.Uuids;
import petstore.core.auth.Accounts;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.conditional.Conditions;
import petstore.http.conditional.ETag;
import petstore.http.json.Json;

/// The operations of the Modern edition on users.
final class ModernUsers {
  private final Accounts accounts;
  private final String publicUrl;

  ModernUsers(Accounts accounts, String publicUrl) {
    this.accounts = accounts;
    this.publicUrl = publicUrl;
  }

  Response createUser(Request request, Recorder recorder) {
    Tenant tenant = request.shop();
    return accounts.signUp(
        tenant,
        SignUpBody.read(request),
        request.peer().address(),
        user -> recorder.record(created(user, tenant)));
  }

  Response getUserById(Request request) {
    Tenant tenant = request.shop();
    User user = accounts.get(tenant, id(request), request.caller());
    return Conditions.of(request)
        .answer(tag(user), Response.of(200, MediaType.JSON, body(user, tenant)));
  }

  private Response created(User user, Tenant tenant) {
    return Response.of(201, MediaType.JSON, body(user, tenant))
        .with("Location", location(user, tenant))
        .with("ETag", tag(user).toString());
  }

  private String location(User user, Tenant tenant) {
    String prefix = tenant.equals(Tenant.DEFAULT) ? "" : "/t/" + tenant;
    return publicUrl + prefix + ModernApi.BASE_PATH + "/users/" + user.id();
  }

  private static UUID id(Request request) {
    String sent = request.parameter("id");
    return Uuids.parse(sent)
        .orElseThrow(() -> new Failure(new Problem.NotFound(Problem.Kind.USER, sent)));
  }

  private static ETag tag(User user) {
    return ETag.strong(Long.toString(user.version()));
  }

  private static byte[] body(User user, Tenant tenant) {
    return Json.write(UserWire.of(user, tenant)::write);
  }
}
