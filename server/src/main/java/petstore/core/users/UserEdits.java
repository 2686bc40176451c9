package petstore.core.users;

import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;

/// Changes users as the newer editions do: by a user's id, with all rules.
record UserEdits(UserRepository users, TakenNames taken, InstantSource clock) {
  UserEdits(UserRepository users, InstantSource clock) {
    this(users, new TakenNames(users), clock);
  }

  /// Makes a user what they shall be like. A change that leaves everything as it is counts for
  /// none. An e-mail address that is new is not verified. Only inside a transaction that has locked
  /// the users of the tenant.
  ///
  /// @return the user as they are afterwards
  /// @throws Failure with [Problem.Conflict] when the name is like that of another user in whatever
  ///   case, or the e-mail address is that of another account
  User apply(Tenant tenant, User current, UserChange change) {
    User changed = changed(current, change);
    if (!changed.equals(current)) {
      refuseConflicts(tenant, current, changed);
      users.update(tenant, current.account().username(), changed);
    }
    return changed;
  }

  private User changed(User user, UserChange change) {
    UserSettings settings = change.settings();
    if (!Objects.equals(user.account().email(), change.account().email())) {
      settings = settings.withEmailVerified(false);
    }
    return user.account().equals(change.account()) && user.settings().equals(settings)
        ? user
        : user.changed(change.account(), settings, clock.instant());
  }

  // What a user keeps is theirs, even if it is like another's: the classic editions allow that.
  private void refuseConflicts(Tenant tenant, User before, User after) {
    taken.refuse(
        tenant,
        ifNew(before.account().username(), after.account().username()),
        ifNew(before.account().email(), after.account().email()),
        other -> !other.id().equals(before.id()));
  }

  private static @Nullable String ifNew(@Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? null : after;
  }
}
