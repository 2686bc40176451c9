/// What the documentation tells people to type.
@NullMarked
package petstore.docs;

import org.jspecify.annotations.NullMarked;
