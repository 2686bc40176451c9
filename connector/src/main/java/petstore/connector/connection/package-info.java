/// Where the Petstore is, and the credentials that are shown there.
@NullMarked
package petstore.connector.connection;

import org.jspecify.annotations.NullMarked;
