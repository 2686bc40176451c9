/// The edition `/api/v3` (OpenAPI 3.0): its route table, its wire forms and its errors.
@NullMarked
package petstore.api.v3;

import org.jspecify.annotations.NullMarked;
