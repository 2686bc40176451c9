/// How a problem is told in the form of RFC 9457, `application/problem+json`.
@NullMarked
package petstore.http.problem;

import org.jspecify.annotations.NullMarked;
