/// The build's own programs: they make the definition of the Modern edition out of its fragments.
/// Nothing of it is in the server.
@NullMarked
package petstore.definition;

import org.jspecify.annotations.NullMarked;
