package petstore.api.profile;

import petstore.api.HouseStyle;
import petstore.core.Core;
import petstore.core.kernel.Problem;
import petstore.core.users.Profile;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.conditional.Conditions;
import petstore.http.json.JsonBody;

/// The operations on the caller's own profile.
final class OwnProfile {
  private final Core core;

  OwnProfile(Core core) {
    this.core = core;
  }

  Response getUserProfile(Request request) {
    var self = Self.of(request);
    var shown = ProfileWire.of(core.profiles().get(self.tenant(), self.user()));
    return Conditions.of(request).answer(shown.tag(), shown.answer());
  }

  Response updateUserProfile(Request request) {
    var self = Self.of(request);
    var conditions = Conditions.of(request);
    var patch = new ProfilePatch(JsonBody.read(request, Problem.Kind.USER, HouseStyle.PATCHES));
    Profile changed =
        core.profiles()
            .change(
                self.tenant(),
                self.user(),
                profile -> {
                  var shown = ProfileWire.of(profile);
                  conditions.check(shown.tag());
                  return patch.change(profile.user(), shown.value());
                });
    var shown = ProfileWire.of(changed);
    return shown.answer().with("ETag", shown.tag().toString());
  }

  Response changePassword(Request request) {
    var self = Self.of(request);
    var conditions = Conditions.of(request);
    JsonBody body = JsonBody.read(request, Problem.Kind.USER);
    Profile profile = core.profiles().get(self.tenant(), self.user());
    conditions.check(ProfileWire.of(profile).tag());
    var change = PasswordChange.of(body, profile.user().account().username());
    core.auth()
        .accounts()
        .changePassword(
            self.tenant(),
            self.person(),
            change.current(),
            change.next(),
            request.peer().address());
    return Response.of(204);
  }
}
