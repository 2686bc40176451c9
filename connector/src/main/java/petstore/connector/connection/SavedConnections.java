package petstore.connector.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import petstore.connector.ConnectorException;

/// Connections that are kept under names, with their secrets, in the file `connections.json` of a
/// directory. Several programs may use it at once.
///
/// Only the owner may read the file: it is made with mode 0600 (a directory that is not there yet
/// with 0700), and refused when others may read it, or may change what is in its directory. File
/// systems without POSIX permissions, as those of Windows, are taken as they are: there the
/// permissions of the directory count, and below a user's profile these are the user's own.
public final class SavedConnections {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final ConnectionsFile file;

  private SavedConnections(ConnectionsFile file) {
    this.file = file;
  }

  /// Those of a directory. Nothing is read or made yet.
  public static SavedConnections in(Path directory) {
    return new SavedConnections(new ConnectionsFile(directory));
  }

  /// Keeps a connection, instead of one that has the name already.
  ///
  /// @param name of up to 64 letters and digits of ASCII, and `-`, `_`, `.` behind the first
  /// @throws IllegalArgumentException when it is no name
  /// @throws ConnectorException of the kind `FILE` when the file cannot be read or written
  public void save(String name, Connection connection) {
    requireName(name);
    file.change(saved -> saved.put(name, connection));
  }

  /// Refuses what [#save] would, for whoever wants to know it before there is a connection.
  ///
  /// @throws IllegalArgumentException when it is no name
  public static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A name has up to 64 letters and digits, and - _ . behind the first");
    }
  }

  /// The connection of a name.
  ///
  /// @throws IllegalArgumentException when there is none: its message has the names that there are
  /// @throws ConnectorException of the kind `FILE` when the file cannot be read
  public Connection find(String name) {
    Map<String, Connection> saved = file.read();
    Connection found = saved.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "No connection is saved as "
              + name
              + (saved.isEmpty()
                  ? "; none is saved"
                  : "; saved are " + String.join(", ", saved.keySet())));
    }
    return found;
  }

  /// The names of all, sorted.
  ///
  /// @throws ConnectorException of the kind `FILE` when the file cannot be read
  public List<String> names() {
    return List.copyOf(file.read().keySet());
  }

  /// Forgets a connection.
  ///
  /// @return whether there was one
  /// @throws ConnectorException of the kind `FILE` when the file cannot be read or written
  public boolean remove(String name) {
    var wasThere = new AtomicBoolean();
    if (file.read().containsKey(name)) {
      file.change(saved -> wasThere.set(saved.remove(name) != null));
    }
    return wasThere.get();
  }
}
