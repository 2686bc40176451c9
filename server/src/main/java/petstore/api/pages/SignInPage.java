package petstore.api.pages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import petstore.api.Html;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.oauth.BrowserSessions;
import petstore.http.Challenge;
import petstore.http.Request;
import petstore.http.Response;

/// Where people sign in with name and password.
final class SignInPage {
  private static final String TITLE = "Sign in";

  private final BrowserSessions sessions;
  private final Visitors visitors;
  private final Entrance entrance;

  SignInPage(BrowserSessions sessions, Visitors visitors, Entrance entrance) {
    this.sessions = sessions;
    this.visitors = visitors;
    this.entrance = entrance;
  }

  Response show(Request request) {
    return page(request, 200, TITLE, Html.none(), entrance.hint(request));
  }

  Response signIn(Request request, PageForm form) {
    String username = form.text("username").strip();
    String password = form.text("password");
    if (username.isEmpty() || password.isEmpty()) {
      return refused(request, 422, username, "Type in your username and your password.");
    }
    try {
      return visitors.enter(
          request,
          sessions.signIn(
              request.shop(),
              username,
              password,
              request.peer().address(),
              Visitors.agent(request)),
          ReturnAddress.in(request));
    } catch (Failure e) {
      return switch (e.problem()) {
        case Problem.WrongCredentials() ->
            refused(request, 401, username, "The username is unknown, or the password is wrong.")
                .with(Challenge.always());
        case Problem.TooManyRequests(_, Duration wait) ->
            refused(
                    request,
                    429,
                    username,
                    "Too many wrong passwords. Try again " + Message.in(wait) + ".")
                .retryAfter(Optional.of(wait));
        default -> throw e;
      };
    }
  }

  private Response refused(Request request, int status, String username, String why) {
    return page(request, status, "Error: " + TITLE, Message.bad(why), username);
  }

  private Response page(Request request, int status, String title, Html message, String username) {
    Field name = Field.literal("username", "Username", "text", "username").withValue(username);
    Field password = Field.password("current-password");
    List<Html> fields =
        username.isEmpty()
            ? List.of(name.with("autofocus").html(), password.html())
            : List.of(name.html(), password.with("autofocus").html());
    String signUp = ReturnAddress.in(request).after("/sign-up");
    return entrance.page(
        request,
        status,
        title,
        "/sign-in",
        Map.of(
            "message", message,
            "fields", Html.all(fields),
            "signUp", Html.text(Place.of(request).link(signUp))));
  }
}
