/// What the connector offers, as values: component, connection, actions, properties, outputs.
/// Imports nobody.
@NullMarked
package petstore.connector.definition;

import org.jspecify.annotations.NullMarked;
