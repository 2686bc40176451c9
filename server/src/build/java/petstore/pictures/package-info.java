/// Draws the pictures of the demo seed: friendly, flat, and the same bytes each time. Run by the
/// build; not part of the server.
@NullMarked
package petstore.pictures;

import org.jspecify.annotations.NullMarked;
