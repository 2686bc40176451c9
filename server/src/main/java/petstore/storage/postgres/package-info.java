/// The store that several servers may share: PostgreSQL through a pool of connections.
@NullMarked
package petstore.storage.postgres;

import org.jspecify.annotations.NullMarked;
