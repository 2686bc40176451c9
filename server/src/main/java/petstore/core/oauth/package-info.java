/// The OAuth 2 server: the clients that users let in, what they agreed to, and every flow that ends
/// in tokens. What a flow knows between two steps is in the store, so that any server goes on.
@NullMarked
package petstore.core.oauth;

import org.jspecify.annotations.NullMarked;
