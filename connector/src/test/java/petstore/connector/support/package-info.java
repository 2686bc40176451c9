/// What tests of the connector share: a server that keeps what it gets.
@NullMarked
package petstore.connector.support;

import org.jspecify.annotations.NullMarked;
