/// A Petstore for programs: 17 actions over HTTP, run by name from JSON or through typed methods.
@NullMarked
package petstore.connector;

import org.jspecify.annotations.NullMarked;
