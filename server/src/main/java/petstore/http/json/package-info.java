/// JSON (RFC 8259) and YAML: strict in its encoding and its limits, exact in what it writes.
@NullMarked
package petstore.http.json;

import org.jspecify.annotations.NullMarked;
