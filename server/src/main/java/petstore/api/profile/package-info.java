/// The edition `/api/v1`: users' own profiles.
@NullMarked
package petstore.api.profile;

import org.jspecify.annotations.NullMarked;
