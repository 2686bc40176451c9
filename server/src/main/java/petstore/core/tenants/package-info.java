/// Tenants: each has a shop of its own, copied from a template at its first write.
@NullMarked
package petstore.core.tenants;

import org.jspecify.annotations.NullMarked;
