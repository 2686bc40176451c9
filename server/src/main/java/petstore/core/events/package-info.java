/// What happened in the shops: kept in the transaction that made it happen, told in one order.
@NullMarked
package petstore.core.events;

import org.jspecify.annotations.NullMarked;
