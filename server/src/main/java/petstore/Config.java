package petstore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import petstore.api.Behavior;
import petstore.core.Seeding.Seed;
import petstore.core.kernel.TargetRules.Reach;
import petstore.http.jetty.ServerConfig;
import petstore.outbound.GatewayConfig;
import petstore.outbound.UpstreamConfig;
import petstore.storage.StorageConfig;

/// What a server is started with, a record for each room. Defaults are the command line's.
///
/// @param gateway how the simulated payment gateway behaves
/// @param chat who answers in conversations instead of the shop's own advisor
public record Config(
    Web web,
    Store store,
    Shop shop,
    Classic classic,
    GatewayConfig gateway,
    Optional<UpstreamConfig> chat,
    Webhooks webhooks,
    Limits limits,
    Conditions conditions,
    Log log) {

  /// How the server is reached.
  ///
  /// @param portFile where the port is written, in decimal, once requests are answered
  /// @param givenUrl where clients reach it, when that was said: absolute, without a slash at the
  ///   end
  public record Web(ServerConfig server, Optional<Path> portFile, Optional<URI> givenUrl) {

    /// Where clients reach the server: the issuer, and the start of every absolute link.
    ///
    /// @param port that it listens on
    public String publicUrl(int port) {
      String scheme = server.tls().isPresent() ? "https" : "http";
      return givenUrl.map(URI::toString).orElse(scheme + "://localhost:" + port);
    }
  }

  /// Where the shop is kept.
  ///
  /// @param secretKeyFile what seals secrets; empty for a key that is gone with the server
  public record Store(StorageConfig storage, Optional<Path> secretKeyFile) {

    /// Whether there is surely nothing in the store yet.
    public boolean isNew() {
      return switch (storage) {
        case StorageConfig.Sqlite(Path directory) -> isEmpty(directory);
        case StorageConfig.Memory() -> true;
        case StorageConfig.Postgres _ -> false; // only the database knows
      };
    }

    private static boolean isEmpty(Path directory) {
      try (var files = Files.list(directory)) {
        return files.findAny().isEmpty();
      } catch (IOException e) {
        return Files.notExists(directory);
      }
    }

    /// The store in a few words, without secrets.
    public String summary() {
      return switch (storage) {
        case StorageConfig.Sqlite(Path directory) -> directory.toString();
        case StorageConfig.Memory() -> "in memory";
        // what follows the question mark may be a password
        case StorageConfig.Postgres(String url, String _, String _) ->
            url.replaceFirst("\\?.*", "");
      };
    }
  }

  /// What the shop starts with.
  ///
  /// @param maxTenants how many tenants may have a shop of their own
  /// @param customerPassword of the customer in the seed; without it, one is made and told
  /// @param staffPassword of the member of staff in the seed; without it, one is made and told
  /// @param demoSecret of the OAuth client `demo-service` in the seed; likewise
  public record Shop(
      Seed seed,
      int maxTenants,
      Optional<String> customerPassword,
      Optional<String> staffPassword,
      Optional<String> demoSecret) {
    // The passwords must not reach a log.
    @Override
    public String toString() {
      return "Shop[" + seed + ", " + maxTenants + "]";
    }
  }

  /// How the classic editions answer.
  ///
  /// @param enforced whether they ask for the credentials that their definitions declare
  public record Classic(Behavior behavior, boolean enforced) {}

  /// How others are told what happens.
  ///
  /// @param targets where webhooks and callbacks may go
  public record Webhooks(Reach targets) {}

  /// How much a caller may ask for.
  ///
  /// @param perHour requests of each class in an hour; none: only signing in is limited
  public record Limits(OptionalInt perHour) {}

  /// Who wants changes to say with `If-Match` which state they change.
  ///
  /// @param always everybody
  /// @param tenants else these
  public record Conditions(boolean always, Set<UUID> tenants) {
    public Conditions {
      tenants = Set.copyOf(tenants);
    }
  }

  /// What is told about the server's work.
  ///
  /// @param access whether there is a line for each request
  public record Log(Format format, boolean access) {
    /// The form of a line.
    public enum Format {
      /// For people.
      TEXT,
      /// For programs: one JSON object a line.
      JSON
    }
  }
}
