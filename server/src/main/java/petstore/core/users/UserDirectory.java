package petstore.core.users;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Fault;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Tenant;
import petstore.core.tenants.Tenants;

/// The users of a shop as staff see and change them, and users themselves. Whoever is neither does
/// not find a user. A program that a user let in may look at the account, but neither change nor
/// delete it: it is theirs.
public final class UserDirectory {
  private final UserRepository users;
  private final OpenOrders openOrders;
  private final UserEdits edits;
  private final SignIns signIns;
  private final Tenants tenants;

  public UserDirectory(
      UserRepository users,
      OpenOrders openOrders,
      SignIns signIns,
      Tenants tenants,
      InstantSource clock) {
    this.users = users;
    this.openOrders = openOrders;
    this.edits = new UserEdits(users, clock);
    this.signIns = signIns;
    this.tenants = tenants;
  }

  /// Users in the order of their names, for staff.
  ///
  /// @throws Failure with [Problem.Forbidden] for all others
  public Page<User> list(Tenant tenant, PageRequest page, Caller caller) {
    if (!caller.isStaff()) {
      throw new Failure(new Problem.Forbidden(Set.of(), "Only staff see all users"));
    }
    return users.page(tenants.toRead(tenant), page);
  }

  /// Changes a user. Names and addresses are unique as for those who sign up; who is signed in
  /// stays so.
  ///
  /// @param edit gets the user as they are, whom nobody else changes meanwhile, and says what they
  ///   shall be like, or throws to leave them; it may run more than once
  /// @return the user as they are afterwards
  /// @throws Failure with [Problem.NotFound] and [Problem.Forbidden] as the class says,
  ///   [Problem.Conflict] for what is taken
  public User change(Tenant tenant, UUID id, Caller caller, Function<User, UserChange> edit) {
    refuseStrangers(id, caller);
    return tenants.write(
        tenant,
        () -> {
          users.lock(tenant); // before the user, as all do who hold both
          User user = theirs(tenant, id, caller);
          return edits.apply(tenant, user, edit.apply(user));
        });
  }

  /// Deletes a user, with all that they are signed in with.
  ///
  /// @param check throws to leave them; it may run more than once
  /// @throws Failure with [Problem.NotFound] and [Problem.Forbidden] as the class says,
  ///   [Problem.Conflict] while an order of theirs is open
  public void delete(Tenant tenant, UUID id, Caller caller, Consumer<User> check) {
    refuseStrangers(id, caller);
    tenants.write(
        tenant,
        () -> {
          User user = theirs(tenant, id, caller);
          check.accept(user);
          if (openOrders.has(tenant, id)) {
            throw new Failure(
                new Problem.Conflict(
                    Problem.Kind.USER,
                    List.of(new Fault("/id", "open_orders", "has open orders"))));
          }
          signIns.endAll(tenant, id);
          return users.delete(tenant, user.account().username());
        });
    signIns.ended();
  }

  private User theirs(Tenant tenant, UUID id, Caller caller) {
    User user = users.find(tenant, id).orElseThrow(() -> missing(id));
    if (caller.isDelegated()) {
      throw new Failure(
          new Problem.Forbidden(
              Set.of(), "A program that was let in may not change users; sign in for that"));
    }
    return user;
  }

  private static void refuseStrangers(UUID id, Caller caller) {
    if (!caller.is(id) && !caller.isStaff()) {
      throw missing(id);
    }
  }

  private static Failure missing(UUID id) {
    return new Failure(new Problem.NotFound(Problem.Kind.USER, id.toString()));
  }
}
