/// Conditional requests and ranges: entity tags, `If-Match`, `If-None-Match` (RFC 9110 section 13),
/// `Range` and `If-Range` (section 14).
@NullMarked
package petstore.http.conditional;

import org.jspecify.annotations.NullMarked;
