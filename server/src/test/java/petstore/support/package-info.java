/// What tests have in common: a server, a client, recorded answers.
@NullMarked
package petstore.support;

import org.jspecify.annotations.NullMarked;
