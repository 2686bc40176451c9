package petstore.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.Core;
import petstore.core.auth.Grant;
import petstore.core.kernel.Role;
import petstore.core.kernel.Tenant;
import petstore.core.users.Birth;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;
import petstore.support.Answer;
import petstore.support.TestServer;

/// A user of a server, who is signed in.
///
/// @param user as they were at first
/// @param headers that show who they are, names and values in turn
record Visitor(TestServer server, User user, List<String> headers) {
  /// Of all of them.
  static final String PASSWORD = "a tabby on a warm roof";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /// Somebody who signed up.
  static Visitor account(TestServer server) {
    Instant now = Instant.now();
    String name = "account" + NUMBER.incrementAndGet();
    var account =
        new UserAccount(name, "Ada", "Byron", name + "@shop.example", PASSWORD, "+14155550123", 0);
    var user =
        new User(
            0,
            UUID.randomUUID(),
            1,
            now,
            now,
            Birth.ACCOUNT,
            Role.CUSTOMER,
            account,
            null,
            UserSettings.DEFAULT);
    return of(server, user);
  }

  /// Somebody who was made in a classic edition, with values that no other edition takes.
  static Visitor classic(TestServer server) {
    String name = "classic " + NUMBER.incrementAndGet();
    var account = new UserAccount(name, "", null, "no address", PASSWORD, "call me", 7);
    return of(server, User.classic(0, UUID.randomUUID(), Instant.now(), account));
  }

  private static Visitor of(TestServer server, User user) {
    write(
        server,
        () -> {
          server.storage().users().insert(Tenant.DEFAULT, user);
          return true;
        });
    return new Visitor(server, user, List.of()).withToken();
  }

  /// Changes the store.
  static void write(TestServer server, Supplier<Boolean> work) {
    server.storage().inTransaction(work);
  }

  /// The same user with another access token.
  Visitor withToken() {
    Core core = server.core(InstantSource.system());
    String token = core.auth().tokens().issue(Tenant.DEFAULT, user, false).accessToken();
    return new Visitor(server, user, List.of("Authorization", "Bearer " + token));
  }

  /// The same user with a token that is good for nothing.
  Visitor withoutScopes() {
    Visitor visitor = withToken();
    Grant grant = server.storage().grants().of(Tenant.DEFAULT, user.id()).getFirst();
    var less =
        new Grant(
            grant.id(),
            grant.user(),
            grant.client(),
            Set.of(),
            grant.createdAt(),
            grant.signedInAt(),
            grant.expiresAt());
    write(
        server,
        () -> {
          server.storage().grants().update(Tenant.DEFAULT, less);
          return true;
        });
    return visitor;
  }

  /// The same user with the session of a login to a classic edition.
  Visitor withSession() {
    String number = server.session(Tenant.DEFAULT, username(), PASSWORD);
    return new Visitor(server, user, List.of("Authorization", "Bearer " + number));
  }

  /// The name that they had at first.
  String username() {
    return user.account().username();
  }

  /// The user as they are in the store.
  User now() {
    return server.storage().users().find(Tenant.DEFAULT, user.id()).orElseThrow();
  }

  /// Sends a request, such as `GET /user`.
  ///
  /// @param more headers, names and values in turn
  Answer send(String target, byte @Nullable [] body, String... more) {
    var all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return server
        .client()
        .send(target.replaceFirst(" ", " /api/v1"), body, all.toArray(String[]::new));
  }

  /// Asks for the profile.
  Answer get(String... more) {
    return send("GET /user", null, more);
  }

  /// The current tag of the profile.
  String tag() {
    return get().header("ETag").orElseThrow();
  }

  /// Sends a merge patch.
  Answer patch(String json, String... more) {
    return patch(json.getBytes(UTF_8), more);
  }

  /// Sends a merge patch.
  Answer patch(byte[] json, String... more) {
    var all = new ArrayList<>(List.of("Content-Type", "application/merge-patch+json"));
    all.addAll(List.of(more));
    return send("PATCH /user", json, all.toArray(String[]::new));
  }

  /// Asks for another password.
  Answer changePassword(String json, String... more) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(more));
    return send("PUT /user/password", json.getBytes(UTF_8), all.toArray(String[]::new));
  }

  /// Makes a pet a favorite.
  Answer like(String pet) {
    return send("PUT /user/favorites/" + pet, null);
  }

  /// Takes a pet from the favorites.
  Answer forget(String pet) {
    return send("DELETE /user/favorites/" + pet, null);
  }

  /// What is wrong, as `pointer code`, in the order in which it is told.
  static List<String> faults(Answer answer) {
    return answer
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.get("field").asString() + " " + error.get("code").asString())
        .toList();
  }
}
