/// The adapter to the HTTP engine: nothing else knows it.
@NullMarked
package petstore.http.jetty;

import org.jspecify.annotations.NullMarked;
