package petstore.api.pages;

import java.util.List;
import java.util.Map;
import petstore.api.Html;
import petstore.core.auth.Accounts;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.oauth.BrowserSessions;
import petstore.core.users.User;
import petstore.http.Request;
import petstore.http.Response;

/// Where people get an account, and are signed in with it.
final class SignUpPage {
  private static final String TITLE = "Create an account";

  private final Accounts accounts;
  private final BrowserSessions sessions;
  private final Visitors visitors;
  private final Entrance entrance;

  SignUpPage(Accounts accounts, BrowserSessions sessions, Visitors visitors, Entrance entrance) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.visitors = visitors;
    this.entrance = entrance;
  }

  Response show(Request request) {
    return page(request, 200, SignUpForm.EMPTY, Map.of());
  }

  Response signUp(Request request, PageForm sent) {
    SignUpForm form = SignUpForm.of(sent);
    Map<String, List<String>> faults = form.faults();
    if (!faults.isEmpty()) {
      return page(request, 422, form, faults);
    }
    try {
      User user = accounts.signUp(request.shop(), form.draft(), request.peer().address());
      return visitors.enter(
          request,
          sessions.begin(request.shop(), user, Visitors.agent(request)),
          ReturnAddress.in(request));
    } catch (Failure e) {
      if (e.problem() instanceof Problem.Conflict(_, var taken)) {
        return page(request, 409, form, SignUpForm.byField(taken));
      }
      throw e;
    }
  }

  private Response page(
      Request request, int status, SignUpForm form, Map<String, List<String>> faults) {
    List<Html> fields =
        fields(form).stream()
            .map(field -> field.withFaults(faults.getOrDefault(field.name(), List.of())).html())
            .toList();
    String signIn = ReturnAddress.in(request).after("/sign-in");
    return entrance.page(
        request,
        status,
        faults.isEmpty() ? TITLE : "Error: " + TITLE,
        "/sign-up",
        Map.of(
            "message", message(faults),
            "fields", Html.all(fields),
            "signIn", Html.text(Place.of(request).link(signIn))));
  }

  private static Html message(Map<String, List<String>> faults) {
    return switch (faults.size()) {
      case 0 -> Html.none();
      case 1 -> Message.bad("There is no account yet: one thing has to be changed.");
      default ->
          Message.bad("There is no account yet: " + faults.size() + " things have to be changed.");
    };
  }

  private static List<Field> fields(SignUpForm form) {
    return List.of(
        Field.words("firstName", "First name", "given-name").withValue(form.firstName()),
        Field.words("lastName", "Last name", "family-name").withValue(form.lastName()),
        Field.literal("email", "E-mail address", "email", "email").withValue(form.email()),
        Field.literal("username", "Username", "text", "username").withValue(form.username()),
        Field.password("new-password")
            .with("minlength=\"8\"")
            .withHint("At least 8 characters. Spaces count, and long sentences are good."));
  }
}
