/// The part of the server that is no edition: the documentation, pictures, health, metrics and the
/// reset of tenants.
@NullMarked
package petstore.api.site;

import org.jspecify.annotations.NullMarked;
