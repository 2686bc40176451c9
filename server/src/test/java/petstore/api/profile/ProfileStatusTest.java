package petstore.api.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import petstore.api.StatusContract;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.users.Profiles;

public class ProfileStatusTest extends StatusContract {
  private static final byte[] HUGE = new byte[1024 * 1024 + 1];
  private static final String WRONG =
      "{\"currentPassword\":\"wrong\",\"newPassword\":\"two hamsters share a wheel\"}";
  private static final String RIGHT = WRONG.replace("wrong", Visitor.PASSWORD);

  @Override
  protected String basePath() {
    return "/api/v1";
  }

  @Override
  protected String definition() {
    return "/api/v1/openapi.json";
  }

  @Override
  protected boolean holdsWholeAnswers() {
    return true;
  }

  @Override
  protected List<Case> cases() {
    Visitor ada = Visitor.account(server());
    Visitor full = fullOfFavorites();
    var cases = new ArrayList<Case>();
    List.of(
            Case.of("getUserProfile", 200, "GET /user"),
            Case.of("getUserProfile", 304, "GET /user").header("If-None-Match", "*"),
            Case.of("getUserProfile", 406, "GET /user").header("Accept", "text/html"),
            Case.of("getUserProfile", 412, "GET /user").header("If-Match", "\"x\""),
            patch(200, "{}"),
            patch(400, "{"),
            patch(406, "{}").header("Accept", "text/html"),
            patch(409, "{\"username\":\"" + full.username() + "\"}"),
            patch(412, "{}").header("If-Match", "\"x\""),
            patch(413, "").with("application/json", HUGE),
            patch(415, "").with("text/plain", new byte[] {'a'}),
            patch(422, "[]"),
            Case.of("addFavoritePet", 204, "PUT /user/favorites/1"),
            Case.of("addFavoritePet", 404, "PUT /user/favorites/99"),
            Case.of("addFavoritePet", 404, "PUT /user/favorites/x"),
            Case.of("removeFavoritePet", 204, "DELETE /user/favorites/99"),
            Case.of("removeFavoritePet", 404, "DELETE /user/favorites/x"),
            password(400, "{"),
            password(412, RIGHT).header("If-Match", "\"x\""),
            password(413, "").with("application/json", HUGE),
            password(415, "").with("text/plain", new byte[] {'a'}),
            password(422, "{}"),
            password(204, RIGHT))
        .forEach(one -> cases.add(by(ada, one)));
    Collections.nCopies(10, password(403, WRONG)).forEach(one -> cases.add(by(ada, one)));
    cases.add(by(ada, password(429, WRONG)));
    cases.add(by(full, Case.of("addFavoritePet", 422, "PUT /user/favorites/1")));
    cases.addAll(refused());
    return cases;
  }

  private List<Case> refused() {
    Visitor without = Visitor.account(server()).withoutScopes();
    List<Case> operations =
        List.of(
            Case.of("getUserProfile", 401, "GET /user"),
            patch(401, "{}"),
            password(401, "{}"),
            Case.of("addFavoritePet", 401, "PUT /user/favorites/1"),
            Case.of("removeFavoritePet", 401, "DELETE /user/favorites/1"));
    var cases = new ArrayList<>(operations);
    operations.forEach(one -> cases.add(by(without, one.status(403))));
    return cases;
  }

  private static Case patch(int status, String json) {
    Case sent = Case.of("updateUserProfile", status, "PATCH /user");
    return json.isEmpty() ? sent : sent.json(json);
  }

  private static Case password(int status, String json) {
    Case sent = Case.of("changePassword", status, "PUT /user/password");
    return json.isEmpty() ? sent : sent.json(json);
  }

  private static Case by(Visitor visitor, Case sent) {
    return sent.header(visitor.headers().getFirst(), visitor.headers().getLast());
  }

  private Visitor fullOfFavorites() {
    Visitor full = Visitor.account(server());
    var profile = new PetProfile(null, "Rex", List.of(), List.of(), "available");
    var at = full.user().createdAt();
    Visitor.write(
        server(),
        () -> {
          for (long number = 1_000; number < 1_000 + Profiles.MAX_FAVORITES; number++) {
            var pet = new Pet(number, UUID.randomUUID(), 1, at, at, profile);
            server().storage().pets().insert(Tenant.DEFAULT, pet);
            server().storage().favorites().add(Tenant.DEFAULT, full.user().id(), number);
          }
          return true;
        });
    return full;
  }
}
