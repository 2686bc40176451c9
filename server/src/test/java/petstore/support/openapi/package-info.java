/// What the Modern definition promises, held against what is written and what is sent, by a
/// validator of JSON Schema that we did not write.
@NullMarked
package petstore.support.openapi;

import org.jspecify.annotations.NullMarked;
