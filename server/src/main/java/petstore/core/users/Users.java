package petstore.core.users;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Numbering;
import petstore.core.kernel.Outbox;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.kernel.Transactions;
import petstore.core.tenants.Tenants;

/// What the classic editions can do with the users of a shop. A username is unique: who puts an
/// existing one replaces that user. Users that are not classic (see [User#isClassic]) are as if
/// they were not there, except that their names are taken, in whatever case.
public final class Users {
  private final UserRepository users;
  private final SignIns signIns;
  private final Tenants tenants;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Ids ids;
  private final InstantSource clock;

  public Users(
      UserRepository users,
      SignIns signIns,
      Tenants tenants,
      Transactions transactions,
      Outbox outbox,
      Ids ids,
      InstantSource clock) {
    this.users = users;
    this.signIns = signIns;
    this.tenants = tenants;
    this.transactions = transactions;
    this.outbox = outbox;
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
    return classic(tenants.toRead(tenant), username).orElseThrow(() -> missing(username));
  }

  /// Users in the order of their names.
  ///
  /// @param after the name that they come after; empty for the first ones
  public List<User> list(Tenant tenant, String after, int limit) {
    return users.list(tenants.toRead(tenant), after, limit);
  }

  /// Adds a user, or replaces the one who has this name already. Whoever is given another password
  /// is signed out everywhere.
  ///
  /// @throws Failure as [#putAll]
  public User put(Tenant tenant, Draft draft, Numbering numbering, Editor editor) {
    return putAll(tenant, List.of(draft), numbering, editor).getFirst();
  }

  /// Adds or replaces users, all of them or none; as [#put].
  ///
  /// @throws Failure with [Problem.Invalid] when a name is that of a user who may not be replaced
  public List<User> putAll(Tenant tenant, List<Draft> drafts, Numbering numbering, Editor editor) {
    return write(
        tenant,
        () -> {
          // Two that name the same users in another order would wait for ever; and who signs up at
          // the same moment, with a name that differs in case, would not be seen.
          users.lock(tenant);
          var result = new ArrayList<Written>(drafts.size());
          for (Draft draft : drafts) {
            result.add(putOne(tenant, draft, numbering, editor));
          }
          return result;
        });
  }

  /// Replaces the user with this name; the draft may rename it. With another password, the user is
  /// signed out everywhere.
  ///
  /// @param rename what happens when the new name is another user's
  /// @throws Failure with [Problem.NotFound], [Problem.Invalid] when the new name is taken, or as
  ///   [Editor#check]
  public User update(
      Tenant tenant,
      String username,
      Draft draft,
      Numbering numbering,
      Rename rename,
      Editor editor) {
    return write(
            tenant,
            () -> {
              if (!draft.account().username().equals(username)) {
                users.lock(tenant); // as in putAll: all lock the tenant before a user
              }
              return List.of(updateOne(tenant, username, draft, numbering, rename, editor));
            })
        .getFirst();
  }

  /// Adds a user, in place of the one that is named if there is one, and of any that has its name;
  /// as [#put].
  ///
  /// @throws Failure as [#update] and [#put]
  public User supplant(
      Tenant tenant, String username, Draft draft, Numbering numbering, Editor editor) {
    return write(
            tenant,
            () -> {
              users.lock(tenant);
              return List.of(
                  classic(tenant, username).isPresent()
                      ? updateOne(tenant, username, draft, numbering, Rename.REPLACES, editor)
                      : putOne(tenant, draft, numbering, editor));
            })
        .getFirst();
  }

  /// Deletes a user and signs them out everywhere; whether there was one.
  ///
  /// @throws Failure as [Editor#check]
  public boolean delete(Tenant tenant, String username, Editor editor) {
    boolean deleted = transactions.inTransaction(() -> deleteIfThere(tenant, username, editor));
    if (deleted) {
      signIns.ended();
    }
    return deleted;
  }

  /// A user as they were written.
  ///
  /// @param ended whether somebody was signed out
  private record Written(User user, boolean ended) {}

  // What was ended is told when it has been committed, and not before.
  private List<User> write(Tenant tenant, Supplier<List<Written>> work) {
    List<Written> written = tenants.write(tenant, work);
    if (written.stream().anyMatch(Written::ended)) {
      signIns.ended();
    }
    return written.stream().map(Written::user).toList();
  }

  private Written putOne(Tenant tenant, Draft draft, Numbering numbering, Editor editor) {
    Instant now = clock.instant();
    String username = draft.account().username();
    Long sent = draft.number();
    // Before the user is read: all who lock both the tenant and a user lock the tenant first.
    long number =
        sent != null && numbering.keeps(sent) ? sent : users.next(tenant, numbering.ceiling());
    Optional<User> existing = classic(tenant, username);
    if (existing.isPresent()) {
      if (!editor.mayReplace()) {
        throw taken();
      }
      User changed = editor.changed(existing.get(), number, draft.account(), now);
      return replace(tenant, existing.get(), changed);
    }
    refuseProtected(tenant, username);
    var user = User.classic(number, ids.next(), now, draft.account());
    users.insert(tenant, user);
    outbox.add(tenant, new UserEvent.Created(user));
    return new Written(user, false);
  }

  private Written updateOne(
      Tenant tenant,
      String username,
      Draft draft,
      Numbering numbering,
      Rename rename,
      Editor editor) {
    User existing = classic(tenant, username).orElseThrow(() -> missing(username));
    editor.check(existing);
    String name = draft.account().username();
    boolean vacated = !name.equals(username) && vacate(tenant, name, rename, editor);
    long number = number(tenant, draft, numbering, rename, existing);
    User changed = editor.changed(existing, number, draft.account(), clock.instant());
    Written written = replace(tenant, existing, changed);
    return new Written(changed, vacated || written.ended());
  }

  private Written replace(Tenant tenant, User existing, User changed) {
    users.update(tenant, existing.account().username(), changed);
    boolean ends = !changed.storesPasswordOf(existing);
    if (ends) {
      signIns.endAll(tenant, existing.id());
    }
    return new Written(changed, ends);
  }

  private boolean vacate(Tenant tenant, String name, Rename rename, Editor editor) {
    if (classic(tenant, name).isEmpty()) {
      refuseProtected(tenant, name);
      return false;
    }
    if (rename == Rename.REFUSED_IF_TAKEN) {
      throw taken();
    }
    return deleteIfThere(tenant, name, editor);
  }

  // In whatever case: nobody shall be taken for them.
  private void refuseProtected(Tenant tenant, String name) {
    if (!users.alike(tenant, name).stream().allMatch(User::isClassic)) {
      throw taken();
    }
  }

  private Optional<User> classic(Tenant tenant, String username) {
    return users.find(tenant, username).filter(User::isClassic);
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

  private boolean deleteIfThere(Tenant tenant, String username, Editor editor) {
    Optional<User> user = classic(tenants.toRead(tenant), username);
    if (user.isEmpty()) {
      return false;
    }
    editor.check(user.get());
    return tenants.write(
        tenant,
        () -> {
          signIns.endAll(tenant, user.get().id());
          return users.delete(tenant, username);
        });
  }

  private static Failure taken() {
    return new Failure(
        new Problem.Invalid(
            Problem.Kind.USER, List.of(new Fault("/username", "taken", "is another user's"))));
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
