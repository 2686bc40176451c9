/// The pictures of pets: what is accepted, how they are linked, the port to their store.
@NullMarked
package petstore.core.images;

import org.jspecify.annotations.NullMarked;
