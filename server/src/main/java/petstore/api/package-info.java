/// What the editions share: the shape of an edition and the filters that need core.
@NullMarked
package petstore.api;

import org.jspecify.annotations.NullMarked;
