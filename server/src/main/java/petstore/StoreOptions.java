package petstore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.storage.StorageConfig;
import picocli.CommandLine.Option;

/// Where the shop is kept: in a directory unless something else is said.
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "~/.petstore",
      description = "Directory of the store; created if it is absent.")
  private String data = "";

  @Option(
      names = "--memory",
      defaultValue = "false",
      fallbackValue = "true",
      converter = Conversions.ToSwitch.class,
      description = "A temporary store that is gone at the end.")
  private boolean memory;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      converter = Conversions.ToDatabaseUrl.class,
      description = "PostgreSQL as the store: jdbc:postgresql://HOST/DATABASE.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-user",
      paramLabel = "USER",
      defaultValue = "petstore",
      description = "Who logs in to the database.")
  private String databaseUser = "";

  @Option(
      names = "--database-password",
      paramLabel = "PASSWORD",
      description =
          "The user's password. Better set by its variable: command lines can be read by others.")
  private @Nullable String databasePassword;

  @Option(
      names = "--secret-key-file",
      paramLabel = "FILE",
      description =
          "Key that seals secrets in the store; made if it is absent, and the same for all servers"
              + " on one database. Without it: secret.key in --data, and with --memory one that is"
              + " gone at the end.")
  private @Nullable String secretKeyFile;

  Config.Store config(Origins origins) {
    List<String> chosen = origins.chosen("--memory", "--data", "--database-url");
    // `--memory=false` chooses nothing
    boolean inMemory = memory && chosen.contains("--memory");
    if (!memory) {
      chosen = chosen.stream().filter(option -> !option.equals("--memory")).toList();
    }
    if (chosen.size() > 1) {
      throw origins.conflict(chosen.get(0), chosen.get(1));
    }
    StorageConfig storage = storage(origins, inMemory, chosen.contains("--database-url"));
    return new Config.Store(storage, secretKey(origins, inMemory));
  }

  private StorageConfig storage(Origins origins, boolean inMemory, boolean inDatabase) {
    if (inDatabase && databaseUrl != null) {
      return new StorageConfig.Postgres(
          databaseUrl, databaseUser, databasePassword == null ? "" : databasePassword);
    }
    for (String option : List.of("--database-user", "--database-password")) {
      if (origins.isGiven(option) && (databaseUrl == null || origins.onCommandLine(option))) {
        throw origins.needs(option, "--database-url");
      }
    }
    return inMemory ? new StorageConfig.Memory() : new StorageConfig.Sqlite(origins.path(data));
  }

  private Optional<Path> secretKey(Origins origins, boolean inMemory) {
    if (secretKeyFile != null) {
      return Optional.of(origins.path(secretKeyFile));
    }
    return inMemory ? Optional.empty() : Optional.of(origins.path(data).resolve("secret.key"));
  }
}
