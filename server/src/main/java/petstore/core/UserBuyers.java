package petstore.core;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Buyers;
import petstore.core.pets.Adopter;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserRepository;

/// Users as buyers.
public record UserBuyers(UserRepository users) implements Buyers {
  @Override
  public boolean exist(Tenant tenant, UUID user) {
    return users.exists(tenant, user);
  }

  @Override
  public Optional<Adopter> find(Tenant tenant, UUID user) {
    return users.find(tenant, user).map(UserBuyers::adopter);
  }

  private static Adopter adopter(User user) {
    UserAccount account = user.account();
    return new Adopter(user.id(), account.fullName().orElse(account.username()), account.email());
  }
}
