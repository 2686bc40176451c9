/// The edition `/v2` (Swagger 2.0): its route table, its wire forms and its errors.
@NullMarked
package petstore.api.v2;

import org.jspecify.annotations.NullMarked;
