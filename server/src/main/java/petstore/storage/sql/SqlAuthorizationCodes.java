package petstore.storage.sql;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;
import petstore.core.oauth.AuthorizationCode;
import petstore.core.oauth.AuthorizationCodeRepository;

/// authorizationCodes in the database.
final class SqlAuthorizationCodes implements AuthorizationCodeRepository {
  private final Sql sql;

  SqlAuthorizationCodes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void insert(Tenant tenant, byte[] digest, AuthorizationCode code, Instant horizon) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AuthorizationCode> find(Tenant tenant, byte[] digest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void spend(Tenant tenant, byte[] digest) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteAll(Tenant tenant, UUID user, String client) {
    throw new UnsupportedOperationException();
  }
}
