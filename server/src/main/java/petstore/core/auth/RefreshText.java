package petstore.core.auth;

import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import petstore.core.kernel.Tenant;

/// A refresh token as a client has it: the tenant and a secret, so that it is enough to send it
/// alone.
///
/// @param tenant whose shop it is for
/// @param secret the rest of it
record RefreshText(Tenant tenant, String secret) {
  private static final String PREFIX = "prt_";
  private static final int TENANT_LENGTH = 32;
  private static final int MAX = 128;

  static RefreshText next(Tenant tenant, RandomGenerator random) {
    return new RefreshText(tenant, Secrets.next(random));
  }

  /// Takes a text apart; none when it has not this form.
  static Optional<RefreshText> of(String text) {
    int begin = PREFIX.length();
    int end = begin + TENANT_LENGTH;
    if (!text.startsWith(PREFIX) || text.length() <= end || text.length() > MAX) {
      return Optional.empty();
    }
    try {
      long high = Long.parseUnsignedLong(text, begin, begin + 16, 16);
      long low = Long.parseUnsignedLong(text, begin + 16, end, 16);
      return Optional.of(new RefreshText(new Tenant(new UUID(high, low)), text.substring(end)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// As it is given to the client.
  String text() {
    return PREFIX + tenant.id().toString().replace("-", "") + secret;
  }

  /// What is kept of it.
  byte[] digest() {
    return Secrets.digest(secret);
  }

  // It is a secret.
  @Override
  public String toString() {
    return "RefreshText[" + tenant + "]";
  }
}
