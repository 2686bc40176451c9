package petstore.api.pages;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import petstore.api.Html;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.oauth.Authorizations;
import petstore.core.oauth.DeviceRequest;
import petstore.core.oauth.Devices;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.UrlText;

/// Where people type in the code that a device shows, and say whether it may sign in as them (RFC
/// 8628 section 3.3).
final class DevicePage {
  private static final String TITLE = "Connect a device";
  private static final int LONGEST_CODE = 40;

  private final Devices devices;
  private final Visitors visitors;
  private final DeviceConsentPage consent;
  private final Pages pages;

  DevicePage(Devices devices, Visitors visitors, DeviceConsentPage consent, Pages pages) {
    this.devices = devices;
    this.visitors = visitors;
    this.consent = consent;
    this.pages = pages;
  }

  /// Asks for the code. One that is in the address is filled in, and no more: whoever made a link
  /// must not be able to have it looked up.
  Response show(Request request) {
    String code =
        request.query().first("user_code").filter(c -> c.length() <= LONGEST_CODE).orElse("");
    return visitors
        .of(request)
        .map(visitor -> page(request, 200, visitor, Html.none(), code))
        .orElseGet(() -> toSignIn(request, code));
  }

  /// Takes the code, or what the person said about it.
  Response answer(Request request, PageForm form, Visitor visitor) {
    String code = form.text("user_code").strip();
    try {
      Optional<DeviceRequest> found =
          devices.find(request.shop(), visitor.signedIn(), code, request.peer().address());
      return found.isEmpty()
          ? refused(request, 422, visitor, code, unknown())
          : answer(request, form, visitor, found.get());
    } catch (Failure e) {
      return switch (e.problem()) {
        case Problem.TooManyRequests(_, Duration wait) ->
            refused(
                    request,
                    429,
                    visitor,
                    code,
                    "Too many wrong codes. Try again " + Message.in(wait) + ".")
                .retryAfter(Optional.of(wait));
        case Problem.Unauthenticated _ -> toSignIn(request, code);
        default -> throw e;
      };
    }
  }

  private Response answer(Request request, PageForm form, Visitor visitor, DeviceRequest asked) {
    Set<Scope> granted = Authorizations.grantable(visitor.user(), asked.scopes());
    return switch (form.text("decision")) {
      case "allow" -> decided(request, visitor, asked, granted);
      case "deny" -> decided(request, visitor, asked, EnumSet.noneOf(Scope.class));
      default -> consent.show(request, visitor, asked, granted);
    };
  }

  private Response decided(
      Request request, Visitor visitor, DeviceRequest asked, Set<Scope> granted) {
    boolean isDone =
        devices.decide(
            request.shop(),
            visitor.signedIn(),
            asked.userCode(),
            granted,
            request.peer().address());
    if (!isDone) {
      return refused(request, 409, visitor, "", unknown());
    }
    return granted.isEmpty() ? consent.denied(request) : consent.allowed(request);
  }

  private static String unknown() {
    return "No device waits for this code. Look whether it still shows the same one: codes are good"
        + " for "
        + Devices.LIFETIME.toMinutes()
        + " minutes, and once.";
  }

  private Response refused(Request request, int status, Visitor visitor, String code, String why) {
    return page(request, status, visitor, Message.bad(why), code);
  }

  private Response page(Request request, int status, Visitor visitor, Html message, String code) {
    Place place = Place.of(request);
    Field field =
        Field.literal("user_code", "Code", "text", "one-time-code")
            .withValue(code)
            .with("maxlength=\"" + LONGEST_CODE + "\" class=\"code-entry\" autofocus");
    Html main =
        Html.template("device.html")
            .filled(
                Map.of(
                    "username", Html.text(visitor.username()),
                    "other", Html.text(place.link(address(code).after("/sign-in"))),
                    "message", message,
                    "action", Html.text(place.link("/device")),
                    "token", Html.text(FormToken.of(visitor.secret())),
                    "fields", field.html()));
    return pages.page(request, status, status == 200 ? TITLE : "Error: " + TITLE, main);
  }

  private static Response toSignIn(Request request, String code) {
    return See.other(Place.of(request).link(address(code).after("/sign-in")));
  }

  private static ReturnAddress address(String code) {
    boolean isCode = !code.isEmpty() && code.length() <= LONGEST_CODE;
    return new ReturnAddress("/device", isCode ? "user_code=" + UrlText.encoded(code) : "");
  }
}
