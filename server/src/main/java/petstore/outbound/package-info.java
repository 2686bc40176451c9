/// Calls that leave the shop. So far there is the payment gateway alone, and it is simulated.
@NullMarked
package petstore.outbound;

import org.jspecify.annotations.NullMarked;
