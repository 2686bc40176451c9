/// Stories about the whole server.
@NullMarked
package petstore.scenario;

import org.jspecify.annotations.NullMarked;
