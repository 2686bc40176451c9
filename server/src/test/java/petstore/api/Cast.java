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
    RIGHT_USER,
    RIGHT_USER_WITHOUT_SCOPES,
    OTHER_USER,
    OTHER_TENANT,
    STAFF,
    DELETED_USER,
    DELETED_USERS_SESSION,
    SPECIAL_KEY,
    KEY_WITHOUT_SCOPES,
    REVOKED_KEY,
    SESSION,
    SESSION_AS_KEY,
    SESSION_IN_COOKIE,
    EXPIRED_SESSION,
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
    yesterday.auth().signingKeys().current();
  }

  Actor actor(Part part) {
    User subject = add(tenant, Role.CUSTOMER);
    User other = add(tenant, Role.CUSTOMER);
    Set<Scope> customer = Role.CUSTOMER.scopes();
    Set<Scope> staff = Role.STAFF.scopes();
    var actor = new Builder(subject, "new" + users.incrementAndGet());
    return switch (part) {
      case ANONYMOUS -> actor.none();
      case GARBAGE -> actor.bad(bearer("garbage"));
      case EXPIRED -> actor.bad(bearer(token(yesterday, tenant, subject)));
      case RIGHT_USER -> actor.token(subject, customer, bearer(token(core, tenant, subject)));
      case RIGHT_USER_WITHOUT_SCOPES ->
          actor.token(subject, Set.of(), bearer(tokenWithoutScopes(subject)));
      case OTHER_USER -> actor.token(other, customer, bearer(token(core, tenant, other)));
      case OTHER_TENANT -> actor.bad(bearer(token(core, ELSEWHERE, add(ELSEWHERE, Role.STAFF))));
      case STAFF -> {
        User clerk = add(tenant, Role.STAFF);
        yield actor.token(clerk, staff, bearer(token(core, tenant, clerk)));
      }
      case DELETED_USER -> {
        String token = token(core, tenant, other);
        delete(other);
        yield actor.bad(bearer(token));
      }
      case DELETED_USERS_SESSION -> {
        String number = session(other, Duration.ofHours(1));
        delete(other);
        yield actor.bad(bearer(number));
      }
      case SPECIAL_KEY ->
          actor.key(Set.of(Scope.READ_PETS, Scope.WRITE_PETS), List.of("api_key", "special-key"));
      case KEY_WITHOUT_SCOPES -> actor.key(Set.of(), List.of("api_key", key()));
      case REVOKED_KEY -> actor.bad(List.of("api_key", revokedKey()));
      case SESSION -> actor.session(subject, bearer(session(subject, Duration.ofHours(1))));
      case SESSION_AS_KEY ->
          actor.session(subject, List.of("api_key", session(subject, Duration.ofHours(1))));
      case SESSION_IN_COOKIE ->
          actor.session(
              subject,
              List.of("Cookie", "petstore_session=" + session(subject, Duration.ofHours(1))));
      case EXPIRED_SESSION -> actor.bad(bearer(session(subject, Duration.ofSeconds(-1))));
      case STAFFS_SESSION -> {
        User clerk = add(tenant, Role.STAFF);
        yield actor.session(clerk, bearer(session(clerk, Duration.ofHours(1))));
      }
    };
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

  private void delete(User user) {
    core.users().delete(tenant, user.account().username(), new Editor.Anybody());
  }

  private static String token(Core core, Tenant tenant, User user) {
    return core.auth().tokens().issue(tenant, user, false).accessToken();
  }

  private String tokenWithoutScopes(User user) {
    String token = token(core, tenant, user);
    Grant grant = storage.grants().of(tenant, user.id()).getFirst();
    var less =
        new Grant(
            grant.id(),
            grant.user(),
            grant.client(),
            Set.of(),
            grant.createdAt(),
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

  private String session(User user, Duration lifetime) {
    Instant now = Instant.now();
    long number = ThreadLocalRandom.current().nextLong(1, 1L << 53);
    core.tenants()
        .write(
            tenant,
            () -> {
              storage
                  .sessions()
                  .insert(tenant, user.id(), new Session(number, now.plus(lifetime)), now);
              return number;
            });
    return Long.toString(number);
  }

  private String key() {
    return core.auth().apiKeys().create(tenant, "none", Set.of(), Optional.empty()).secret();
  }

  private String revokedKey() {
    var created =
        core.auth().apiKeys().create(tenant, "all", Role.STAFF.scopes(), Optional.empty());
    core.auth().apiKeys().revoke(tenant, created.key().id());
    return created.secret();
  }
}
