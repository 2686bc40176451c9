package petstore.api.modern;

import java.util.Set;
import petstore.core.auth.Auth;
import petstore.core.auth.Tokens;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.http.MediaType;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.json.Json;

/// Signing in and out.
final class ModernTokens {
  private final Auth auth;

  ModernTokens(Auth auth) {
    this.auth = auth;
  }

  Response createToken(Request request) {
    return answer(issue(request, false));
  }

  Response login(Request request) {
    return answer(issue(request, true));
  }

  Response logout(Request request) {
    auth.tokens().end(request.shop(), proof(request));
    return Response.of(204);
  }

  private Tokens.Issued issue(Request request, boolean refreshable) {
    Tenant tenant = request.shop();
    CredentialsBody sent = CredentialsBody.read(request);
    User user =
        auth.signIn().check(tenant, sent.username(), sent.password(), request.peer().address());
    return auth.tokens().issue(tenant, user, refreshable);
  }

  private static Caller.Proof proof(Request request) {
    return switch (request.caller()) {
      case Caller.Person person -> person.proof();
      case Caller.Program _ ->
          throw new Failure(new Problem.Forbidden(Set.of(), "Only users sign out"));
      case Caller.Anonymous _ ->
          throw new Failure(new Problem.Unauthenticated(false, "Signing out needs a token"));
    };
  }

  private static Response answer(Tokens.Issued issued) {
    return Response.of(200, MediaType.JSON, Json.write(new TokenWire(issued)::write))
        .with("Cache-Control", "no-store");
  }
}
