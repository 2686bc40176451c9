/// Clients that we did not write, against a started server.
@NullMarked
package petstore.interop;

import org.jspecify.annotations.NullMarked;
