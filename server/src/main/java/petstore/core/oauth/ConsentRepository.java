package petstore.core.oauth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of consents: one for each user and client.
public interface ConsentRepository {
  /// Keeps a consent instead of the one before.
  void put(Tenant tenant, Consent consent);

  /// What a user agreed to for a client. In a transaction it stays as it is until the transaction
  /// ends.
  Optional<Consent> find(Tenant tenant, UUID user, String client);

  /// All consents of a user, by client.
  List<Consent> of(Tenant tenant, UUID user);

  /// Takes a consent back; whether there was one.
  boolean delete(Tenant tenant, UUID user, String client);
}
