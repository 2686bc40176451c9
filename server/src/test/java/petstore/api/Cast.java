package petstore.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import petstore.core.Core;
import petstore.core.Storage;
import petstore.core.auth.Credential.Kind;
import petstore.core.auth.Grant;
import petstore.core.auth.SigningAlgorithm;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Role;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.users.Editor;
import petstore.core.users.Session;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.support.TestServer;

/// Those who try an operation, each with a user that it is about.
final class Cast {
  private static final Tenant ELSEWHERE =
      new Tenant(UUID.fromString("77777777-7777-4777-8777-777777777777"));
  private static final Set<Scope> READING =
      Set.of(Scope.READ_PETS, Scope.READ_ORDERS, Scope.READ_USER);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Storage storage;
  private final Core core;
  private final Core yesterday;
  private final Tenant tenant;
  private final AtomicInteger users = new AtomicInteger();

  /// Who tries.
  enum Part {
    ANONYMOUS,
    GARBAGE,
    EXPIRED,
    REFRESH_TOKEN,
    RIGHT_USER,
    RIGHT_USER_WHO_MAY_READ,
    RIGHT_USER_WITHOUT_SCOPES,
    OTHER_USER,
    OTHER_TENANT,
    STAFF,
    STAFF_WITH_SCOPES_OF_CUSTOMERS,
    SIGNED_OUT_USER,
    DELETED_USER,
    DELETED_USERS_SESSION,
    SPECIAL_KEY,
    KEY_WITHOUT_SCOPES,
    REVOKED_KEY,
    EXPIRED_KEY,
    OTHER_TENANTS_KEY,
    SESSION,
    SESSION_AS_KEY,
    SESSION_IN_COOKIE,
    EXPIRED_SESSION,
    OTHER_TENANTS_SESSION,
    STAFFS_SESSION
  }

  /// Somebody who tries.
  ///
  /// @param good whether what they show is good
  /// @param scopes that it gives
  /// @param user who it stands for
  /// @param headers that show it, names and values in turn
  /// @param subject the name of the user that it is about
  /// @param fresh a name that nobody has
  record Actor(
      Kind kind,
      boolean good,
      Set<Scope> scopes,
      Optional<User> user,
      List<String> headers,
      String subject,
      UUID subjectId,
      String fresh) {
    boolean sends() {
      return !headers.isEmpty();
    }

    boolean staff() {
      return user.isPresent() && user.get().role() == Role.STAFF;
    }

    boolean isSubject() {
      return user.isPresent() && user.get().id().equals(subjectId);
    }
  }

  Cast(TestServer server, Tenant tenant) {
    this.storage = server.storage();
    this.tenant = tenant;
    this.core = server.core(InstantSource.system());
    this.yesterday =
        server.core(InstantSource.offset(InstantSource.system(), Duration.ofHours(-25)));
    // One key for all tokens, made before the server looks for keys: it does so every few seconds.
    yesterday.auth().signingKeys().current(SigningAlgorithm.ES256);
  }

  Actor actor(Part part) {
    User subject = add(tenant, Role.CUSTOMER);
    var actor = new Builder(subject, "new" + users.incrementAndGet());
    return switch (part) {
      case ANONYMOUS -> actor.none();
      case GARBAGE -> actor.bad(bearer("garbage"));
      case EXPIRED -> actor.bad(bearer(token(yesterday, tenant, subject)));
      case REFRESH_TOKEN -> actor.bad(bearer(refreshToken(subject)));
      case RIGHT_USER -> byToken(actor, subject);
      case RIGHT_USER_WHO_MAY_READ -> byToken(actor, subject, READING);
      case RIGHT_USER_WITHOUT_SCOPES -> byToken(actor, subject, Set.of());
      case OTHER_USER -> byToken(actor, add(tenant, Role.CUSTOMER));
      case OTHER_TENANT -> actor.bad(bearer(token(core, ELSEWHERE, add(ELSEWHERE, Role.STAFF))));
      case STAFF -> byToken(actor, add(tenant, Role.STAFF));
      case STAFF_WITH_SCOPES_OF_CUSTOMERS ->
          byToken(actor, add(tenant, Role.STAFF), Role.CUSTOMER.scopes());
      case SIGNED_OUT_USER -> actor.bad(bearer(endedToken(subject)));
      case DELETED_USER, DELETED_USERS_SESSION -> actor.bad(bearer(ofDeletedUser(part)));
      case SPECIAL_KEY ->
          actor.key(Set.of(Scope.READ_PETS, Scope.WRITE_PETS), List.of("api_key", "special-key"));
      case KEY_WITHOUT_SCOPES -> actor.key(Set.of(), List.of("api_key", key(tenant, Set.of())));
      case REVOKED_KEY -> actor.bad(List.of("api_key", revokedKey()));
      case EXPIRED_KEY -> actor.bad(List.of("api_key", expiredKey()));
      case OTHER_TENANTS_KEY -> actor.bad(List.of("api_key", key(ELSEWHERE, Role.STAFF.scopes())));
      case SESSION -> actor.session(subject, bearer(session(tenant, subject, HOUR)));
      case SESSION_AS_KEY ->
          actor.session(subject, List.of("api_key", session(tenant, subject, HOUR)));
      case SESSION_IN_COOKIE ->
          actor.session(
              subject, List.of("Cookie", "petstore_session=" + session(tenant, subject, HOUR)));
      case EXPIRED_SESSION -> actor.bad(bearer(session(tenant, subject, Duration.ofSeconds(-1))));
      case OTHER_TENANTS_SESSION ->
          actor.bad(bearer(session(ELSEWHERE, add(ELSEWHERE, Role.STAFF), HOUR)));
      case STAFFS_SESSION -> {
        User clerk = add(tenant, Role.STAFF);
        yield actor.session(clerk, bearer(session(tenant, clerk, HOUR)));
      }
    };
  }

  private Actor byToken(Builder actor, User user) {
    return actor.token(user, user.role().scopes(), bearer(token(core, tenant, user)));
  }

  private Actor byToken(Builder actor, User user, Set<Scope> scopes) {
    return actor.token(user, scopes, bearer(token(user, scopes)));
  }

  private record Builder(User subject, String fresh) {
    Actor none() {
      return actor(Kind.ACCESS_TOKEN, false, Set.of(), Optional.empty(), List.of());
    }

    Actor bad(List<String> headers) {
      return actor(Kind.ACCESS_TOKEN, false, Set.of(), Optional.empty(), headers);
    }

    Actor token(User user, Set<Scope> scopes, List<String> headers) {
      return actor(Kind.ACCESS_TOKEN, true, scopes, Optional.of(user), headers);
    }

    Actor session(User user, List<String> headers) {
      return actor(Kind.SESSION, true, user.role().scopes(), Optional.of(user), headers);
    }

    Actor key(Set<Scope> scopes, List<String> headers) {
      return actor(Kind.API_KEY, true, scopes, Optional.empty(), headers);
    }

    private Actor actor(
        Kind kind, boolean good, Set<Scope> scopes, Optional<User> user, List<String> headers) {
      String name = subject.account().username();
      return new Actor(kind, good, scopes, user, headers, name, subject.id(), fresh);
    }
  }

  private static List<String> bearer(String token) {
    return List.of("Authorization", "Bearer " + token);
  }

  private User add(Tenant tenant, Role role) {
    String name = "user" + users.incrementAndGet() + "x";
    Instant now = Instant.now();
    var account = new UserAccount(name, null, null, null, "secret " + name, null, 0);
    User user = User.classic(0, UUID.randomUUID(), now, account).withRole(role, now);
    core.tenants()
        .write(
            tenant,
            () -> {
              storage.users().insert(tenant, user);
              return user;
            });
    return user;
  }

  private String ofDeletedUser(Part part) {
    User user = add(tenant, Role.CUSTOMER);
    String shown =
        part == Part.DELETED_USER ? token(core, tenant, user) : session(tenant, user, HOUR);
    core.users().delete(tenant, user.account().username(), new Editor.Anybody());
    return shown;
  }

  private static String token(Core core, Tenant tenant, User user) {
    return core.auth().tokens().issue(tenant, user, false).accessToken();
  }

  private String refreshToken(User user) {
    return core.auth().tokens().issue(tenant, user, true).refreshToken().orElseThrow();
  }

  private String endedToken(User user) {
    String token = token(core, tenant, user);
    Grant grant = storage.grants().of(tenant, user.id()).getFirst();
    core.auth().tokens().end(tenant, new Caller.Proof.Grant(grant.id(), false));
    return token;
  }

  private String token(User user, Set<Scope> scopes) {
    String token = token(core, tenant, user);
    Grant grant = storage.grants().of(tenant, user.id()).getFirst();
    var less =
        new Grant(
            grant.id(),
            grant.user(),
            grant.client(),
            scopes,
            grant.createdAt(),
            grant.signedInAt(),
            grant.expiresAt());
    core.tenants()
        .write(
            tenant,
            () -> {
              storage.grants().update(tenant, less);
              return less;
            });
    return token;
  }

  private String session(Tenant shop, User user, Duration lifetime) {
    Instant now = Instant.now();
    long number = ThreadLocalRandom.current().nextLong(1, 1L << 53);
    core.tenants()
        .write(
            shop,
            () -> {
              storage
                  .sessions()
                  .insert(shop, user.id(), new Session(number, now.plus(lifetime)), now);
              return number;
            });
    return Long.toString(number);
  }

  private String key(Tenant shop, Set<Scope> scopes) {
    return core.auth().apiKeys().create(shop, "key", scopes, Optional.empty()).secret();
  }

  private String revokedKey() {
    var created =
        core.auth().apiKeys().create(tenant, "all", Role.STAFF.scopes(), Optional.empty());
    core.auth().apiKeys().revoke(tenant, created.key().id());
    return created.secret();
  }

  private String expiredKey() {
    Optional<Instant> expiry = Optional.of(Instant.now().minus(HOUR));
    return yesterday
        .auth()
        .apiKeys()
        .create(tenant, "expired", Role.STAFF.scopes(), expiry)
        .secret();
  }
}
