package petstore.connector.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// Opens what the `url` of a file entry names.
///
/// Whoever runs actions with input of others gives one that opens no more than they may read.
@FunctionalInterface
public interface FileSource {
  /// @param url as it stands in the input
  /// @throws IOException when it cannot be opened; its message says why, and is shown to people
  FileContent open(String url) throws IOException;

  /// Opens `file:` URLs (RFC 8089) of this machine, and `data:` URLs (RFC 2397); nothing else.
  static FileSource standard() {
    return StandardFiles::open;
  }

  /// Opens one file, whatever the URL is.
  static FileSource of(Path file) {
    Objects.requireNonNull(file, "file");
    return url -> StandardFiles.open(file);
  }
}
