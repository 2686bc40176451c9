/// The HTTP engine behind [petstore.http]: turns connections into requests and answers into bytes.
/// The only room that knows Jetty.
@NullMarked
package petstore.http.jetty;

import org.jspecify.annotations.NullMarked;
