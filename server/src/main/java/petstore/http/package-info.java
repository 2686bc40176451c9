/// HTTP as values: a request comes in, a response goes out. Knows no pets and no engine.
@NullMarked
package petstore.http;

import org.jspecify.annotations.NullMarked;
