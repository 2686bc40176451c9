package petstore.core.images;

import java.time.Instant;
import java.util.UUID;

/// A picture of a pet, as it is kept.
///
/// @param id where it is served; nobody can guess it
/// @param pet the number of the pet that it shows
public record Image(UUID id, long pet, Instant createdAt, Picture picture) {}
