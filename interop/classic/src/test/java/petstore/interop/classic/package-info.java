/// The OpenAPI 3.0 edition through clients that we did not write. What they did is looked at
/// through plain HTTP.
@NullMarked
package petstore.interop.classic;

import org.jspecify.annotations.NullMarked;
