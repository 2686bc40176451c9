package petstore.api.pages;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import petstore.api.Api;
import petstore.api.Assets;
import petstore.api.Layout;
import petstore.api.PublicAddress;
import petstore.api.Tracing;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.core.oauth.Oauth;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Route;
import petstore.http.problem.ProblemAnswer;

/// The pages of the OAuth 2 server: signing in and up, consent, the codes of devices, a user's
/// sessions and apps. They work without script.
public final class PagesApi implements Api {
  // Each tries a secret: a password, or the code of a device.
  private static final Set<String> GUESSES = Set.of("signIn", "signUp", "deviceDecision");

  private final Pages pages;
  private final List<Route> routes;

  /// @param publicUrl where this server is reached, without a slash at the end
  /// @param clock tells how long ago somebody signed in, and how long tokens last
  /// @param random must be fit for secrets
  public PagesApi(Core core, String publicUrl, InstantSource clock, RandomGenerator random) {
    Oauth oauth = core.oauth();
    var assets = new Assets();
    var cookies = new Cookies(publicUrl);
    var visitors = new Visitors(oauth.browserSessions(), cookies);
    this.pages = new Pages(new Layout(assets));
    var forms = new Forms(new Origin(publicUrl), visitors, cookies, pages);
    var requests =
        new ClientRequests(oauth.clients(), oauth.redirectUris(), new PublicAddress(publicUrl));
    var entrance = new Entrance(requests, visitors, cookies, pages, random);
    var authorization =
        new AuthorizationEndpoint(
            new AuthorizationEndpoint.Parts(
                requests,
                oauth.authorizations(),
                new Grants(oauth.authorizations(), clock),
                oauth.idTokens(),
                visitors,
                forms,
                new ConsentPage(oauth.redirectUris(), assets, pages),
                pages,
                clock));
    var signIn = new SignInPage(oauth.browserSessions(), visitors, entrance);
    var signUp =
        new SignUpPage(core.auth().accounts(), oauth.browserSessions(), visitors, entrance);
    var signOut = new SignOutPage(visitors, pages);
    var device =
        new DevicePage(
            oauth.devices(), visitors, new DeviceConsentPage(oauth.clients(), pages), pages);
    var account = new AccountPage(oauth.browserSessions(), oauth.apps(), visitors, pages);
    this.routes =
        List.of(
            new Route("GET", "/authorize", "authorize", authorization.show(Flow.CODE)),
            new Route("POST", "/authorize", "consent", authorization.decide(Flow.CODE)),
            new Route(
                "GET", "/oauth/authorize", "authorizeImplicitly", authorization.show(Flow.TOKEN)),
            new Route(
                "POST", "/oauth/authorize", "consentImplicitly", authorization.decide(Flow.TOKEN)),
            new Route("GET", "/sign-in", "signInPage", signIn::show),
            new Route("POST", "/sign-in", "signIn", forms.ofAnybody(signIn::signIn)),
            new Route("GET", "/sign-up", "signUpPage", signUp::show),
            new Route("POST", "/sign-up", "signUp", forms.ofAnybody(signUp::signUp)),
            new Route("GET", "/sign-out", "signOutPage", signOut::show),
            new Route("POST", "/sign-out", "signOut", forms.ofVisitor(signOut::signOut)),
            new Route("GET", "/device", "devicePage", device::show),
            new Route("POST", "/device", "deviceDecision", forms.ofVisitor(device::answer)),
            new Route("GET", "/account", "accountPage", account::show),
            new Route("POST", "/account", "endAccess", forms.ofVisitor(account::end)));
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
  public List<Route> routes() {
    return routes;
  }

  @Override
  public boolean isSignIn(String operationId) {
    return GUESSES.contains(operationId);
  }

  @Override
  public Response answer(Problem problem, Request request) {
    return pages.problem(request, problem);
  }

  @Override
  public Response options(Request request, List<String> allowed) {
    return Response.of(204).with(ProblemAnswer.allow(allowed));
  }

  @Override
  public Response finish(Request request, Response response) {
    return Tracing.always(request, response.with(Protection.of(response)));
  }
}
