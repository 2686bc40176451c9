/// The users of a shop, their passwords and their sessions.
@NullMarked
package petstore.core.users;

import org.jspecify.annotations.NullMarked;
