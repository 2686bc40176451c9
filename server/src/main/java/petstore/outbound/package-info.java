/// Calls that leave the shop: letters to those who want to be told, over HTTP, and the payment
/// gateway, which is simulated.
@NullMarked
package petstore.outbound;

import org.jspecify.annotations.NullMarked;
