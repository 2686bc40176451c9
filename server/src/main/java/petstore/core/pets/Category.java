package petstore.core.pets;

import org.jspecify.annotations.Nullable;

/// What a pet is sorted under.
public record Category(long id, @Nullable String name) {}
