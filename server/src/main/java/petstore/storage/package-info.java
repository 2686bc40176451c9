/// Storage: where a shop keeps what it knows, over SQL.
@NullMarked
package petstore.storage;

import org.jspecify.annotations.NullMarked;
