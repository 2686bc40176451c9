/// The shop: every use case ([petstore.core.Core]) and the store that it needs
/// ([petstore.core.Storage]). Plain Java.
@NullMarked
package petstore.core;

import org.jspecify.annotations.NullMarked;
