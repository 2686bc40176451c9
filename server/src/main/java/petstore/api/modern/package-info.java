/// The Modern edition, `/v1` (OpenAPI 3.2): its route table, its bodies and its wire forms.
@NullMarked
package petstore.api.modern;

import org.jspecify.annotations.NullMarked;
