/// The command line.
@NullMarked
package petstore.connector.cli;

import org.jspecify.annotations.NullMarked;
