/// The server: its doorway, its composition and its configuration.
@NullMarked
package petstore;

import org.jspecify.annotations.NullMarked;
