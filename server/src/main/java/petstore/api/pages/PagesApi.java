package petstore.api.pages;

import java.util.List;
import java.util.Optional;
import petstore.api.Api;
import petstore.api.Definition;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;

/// The pages of the OAuth 2 server: signing in and up, consent, the codes of devices, a user's
/// sessions and apps. They work without script.
public final class PagesApi implements Api {
  private final Core core;
  private final String publicUrl;

  /// @param publicUrl where this server is reached, without a slash at the end
  public PagesApi(Core core, String publicUrl) {
    this.core = core;
    this.publicUrl = publicUrl;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String basePath() {
    return "";
  }

  @Override
  public List<String> roots() {
    return List.of(
        "/authorize",
        "/oauth/authorize",
        "/sign-in",
        "/sign-up",
        "/sign-out",
        "/device",
        "/account");
  }

  @Override
  public Optional<Definition> definition() {
    return Optional.empty();
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public Response answer(Problem problem, Request request) {
    throw new UnsupportedOperationException(core + publicUrl);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Response.of(204);
  }

  @Override
  public Response finish(Request request, Response response) {
    return response;
  }
}
