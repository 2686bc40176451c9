/// What every room may use: identifiers, tenants, problems and the failure that carries one.
/// Imports nobody.
@NullMarked
package petstore.core.kernel;

import org.jspecify.annotations.NullMarked;
