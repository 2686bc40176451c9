/// Token buckets: how many requests a caller has left, counted exactly and in bounded memory, and
/// how that is told in header fields.
@NullMarked
package petstore.http.ratelimit;

import org.jspecify.annotations.NullMarked;
