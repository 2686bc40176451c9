/// The endpoints of OAuth 2 (RFC 6749): the public keys of tokens, and the renewal of tokens. They
/// are no edition: they have no definition in OpenAPI, and are the same for all editions.
@NullMarked
package petstore.api.oauth;

import org.jspecify.annotations.NullMarked;
