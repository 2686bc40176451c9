/// The one implementation of the store and its repositories, in SQL written for PostgreSQL. What
/// differs in another engine is in its [Flavor]; how transactions are run is in its [Engine].
@NullMarked
package petstore.storage.sql;

import org.jspecify.annotations.NullMarked;
