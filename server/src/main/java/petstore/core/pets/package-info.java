/// The pets of a shop: values, rules, use cases and the port to their store.
@NullMarked
package petstore.core.pets;

import org.jspecify.annotations.NullMarked;
