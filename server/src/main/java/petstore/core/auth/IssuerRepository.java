package petstore.core.auth;

import java.util.Set;

/// The store of the public URLs that the servers on this database have, or had: each stands as the
/// issuer in the tokens of its server.
public interface IssuerRepository {
  /// Adds a URL, unless it is there.
  void add(String url);

  /// All of them.
  Set<String> all();
}
