/// Requests that may come twice and are answered once: what was answered to a key that the client
/// made up (`Idempotency-Key`).
@NullMarked
package petstore.core.idempotency;

import org.jspecify.annotations.NullMarked;
