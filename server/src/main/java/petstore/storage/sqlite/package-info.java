/// The embedded store: SQLite with one writer that commits waiting transactions together.
@NullMarked
package petstore.storage.sqlite;

import org.jspecify.annotations.NullMarked;
