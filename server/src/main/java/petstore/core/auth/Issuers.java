package petstore.core.auth;

import java.util.Set;
import petstore.core.kernel.Transactions;

/// Whose tokens count: those of all servers on this database, each of which has its public URL as
/// the issuer (RFC 9068 section 2.2).
final class Issuers {
  private final IssuerRepository repository;
  private final Transactions transactions;
  private final String own;
  private volatile Set<String> known = Set.of();

  Issuers(IssuerRepository repository, Transactions transactions, String own) {
    this.repository = repository;
    this.transactions = transactions;
    this.own = own;
  }

  /// This server's; from now on all servers on this database know it.
  String own() {
    if (!isKnown(own)) {
      transactions.inTransaction(() -> {
        repository.add(own);
        return own;
      });
      known = Set.copyOf(repository.all());
    }
    return own;
  }

  /// Whether a token with this issuer, whose signature is right, is one of ours. As only our
  /// servers can sign, whoever is not known yet is a server that has just been added.
  boolean isKnown(String issuer) {
    if (!known.contains(issuer)) {
      known = Set.copyOf(repository.all());
    }
    return known.contains(issuer);
  }
}
