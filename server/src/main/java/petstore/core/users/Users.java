package petstore.core.users;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;

/// What can be done with the users of a shop. A username is unique: who puts an existing one
/// replaces that user.
public final class Users {
  private final UserRepository users;
  private final SessionRepository sessions;
  private final Tenants tenants;
  private final Transactions transactions;
  private final Ids ids;
  private final InstantSource clock;

  public Users(
      UserRepository users,
      SessionRepository sessions,
      Tenants tenants,
      Transactions transactions,
      Ids ids,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.tenants = tenants;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// A user as it was sent.
  ///
  /// @param number none, or one that the numbering does not keep: one is made
  public record Draft(@Nullable Long number, UserAccount account) {}

  /// The user with this name.
  ///
  /// @throws Failure with [Problem.NotFound]
  public User get(Tenant tenant, String username) {
    return users.find(tenants.toRead(tenant), username).orElseThrow(() -> missing(username));
  }

  /// Adds a user, or replaces the one who has this name already.
  public User put(Tenant tenant, Draft draft, Numbering numbering) {
    return putAll(tenant, List.of(draft), numbering).getFirst();
  }

  /// Adds or replaces users, all of them or none.
  public List<User> putAll(Tenant tenant, List<Draft> drafts, Numbering numbering) {
    return tenants.write(
        tenant,
        () -> {
          if (drafts.size() > 1) {
            users.lock(tenant); // two that name the same users in another order would wait for ever
          }
          var result = new ArrayList<User>(drafts.size());
          for (Draft draft : drafts) {
            result.add(putOne(tenant, draft, numbering));
          }
          return result;
        });
  }

  /// Replaces the user with this name; the draft may rename it.
  ///
  /// @param rename what happens when the new name is another user's
  /// @throws Failure with [Problem.NotFound], or [Problem.Invalid] when the new name is taken
  public User update(
      Tenant tenant, String username, Draft draft, Numbering numbering, Rename rename) {
    return tenants.write(
        tenant,
        () -> {
          User existing = users.find(tenant, username).orElseThrow(() -> missing(username));
          String name = draft.account().username();
          if (!name.equals(username) && users.find(tenant, name).isPresent()) {
            vacate(tenant, name, rename);
          }
          long number = number(tenant, draft, numbering, rename, existing);
          User changed = existing.changed(number, draft.account(), clock.instant());
          users.update(tenant, username, changed);
          return changed;
        });
  }

  /// Adds a user, in place of the one that is named if there is one, and of any that has its name.
  public User supplant(Tenant tenant, String username, Draft draft, Numbering numbering) {
    return tenants.write(
        tenant,
        () ->
            users.find(tenant, username).isPresent()
                ? update(tenant, username, draft, numbering, Rename.REPLACES)
                : put(tenant, draft, numbering));
  }

  /// Deletes a user and ends their sessions; whether there was one.
  public boolean delete(Tenant tenant, String username) {
    return transactions.inTransaction(() -> deleteIfThere(tenant, username));
  }

  private User putOne(Tenant tenant, Draft draft, Numbering numbering) {
    Instant now = clock.instant();
    String username = draft.account().username();
    Long sent = draft.number();
    // Before the user is read: all who lock both the tenant and a user lock the tenant first.
    long number =
        sent != null && numbering.keeps(sent) ? sent : users.next(tenant, numbering.ceiling());
    Optional<User> existing = users.find(tenant, username);
    if (existing.isPresent()) {
      User changed = existing.get().changed(number, draft.account(), now);
      users.update(tenant, username, changed);
      return changed;
    }
    var user = User.classic(number, ids.next(), now, draft.account());
    users.insert(tenant, user);
    return user;
  }

  private void vacate(Tenant tenant, String name, Rename rename) {
    if (rename == Rename.REFUSED_IF_TAKEN) {
      throw new Failure(
          new Problem.Invalid(
              Problem.Kind.USER, List.of(new Fault("/username", "taken", "is another user's"))));
    }
    deleteIfThere(tenant, name);
  }

  private long number(
      Tenant tenant, Draft draft, Numbering numbering, Rename rename, User existing) {
    Long sent = draft.number();
    if (sent != null && numbering.keeps(sent)) {
      return sent;
    }
    return rename == Rename.REFUSED_IF_TAKEN
        ? existing.number()
        : users.next(tenant, numbering.ceiling());
  }

  private boolean deleteIfThere(Tenant tenant, String username) {
    Optional<User> user = users.find(tenants.toRead(tenant), username);
    if (user.isEmpty()) {
      return false;
    }
    return tenants.write(
        tenant,
        () -> {
          sessions.deleteAll(tenant, user.get().id());
          return users.delete(tenant, username);
        });
  }

  private static Failure missing(String username) {
    return new Failure(new Problem.NotFound(Problem.Kind.USER, username));
  }

  /// What happens when a user is renamed to a name that another user has.
  public enum Rename {
    /// It is refused, and a user that is sent without a number keeps theirs.
    REFUSED_IF_TAKEN,
    /// The other user is replaced, and a user that is sent without a number gets a new one.
    REPLACES
  }
}
