package petstore.api.profile;

import java.util.regex.Pattern;
import petstore.core.Core;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.Request;
import petstore.http.Response;

/// The operations on the caller's favorite pets.
final class OwnFavorites {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

  private final Core core;

  OwnFavorites(Core core) {
    this.core = core;
  }

  Response addFavoritePet(Request request) {
    var self = Self.of(request);
    core.profiles().addFavorite(self.tenant(), self.user(), pet(request));
    return Response.of(204);
  }

  // The same answer whether it was one or not: whoever sends it again wants nothing else.
  Response removeFavoritePet(Request request) {
    var self = Self.of(request);
    core.profiles().removeFavorite(self.tenant(), self.user(), pet(request));
    return Response.of(204);
  }

  private static long pet(Request request) {
    String sent = request.parameter("petId");
    try {
      if (INTEGER.matcher(sent).matches()) {
        return Long.parseLong(sent);
      }
    } catch (NumberFormatException e) {
      // more than 64 bits: no pet has it
    }
    throw new Failure(new Problem.InvalidId(Problem.Kind.PET, sent));
  }
}
