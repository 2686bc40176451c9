/// The orders of a shop: values, rules, use cases and the port to their store.
@NullMarked
package petstore.core.orders;

import org.jspecify.annotations.NullMarked;
