package petstore.connector;

import org.jspecify.annotations.Nullable;

/// What sort of pet one is. What is null was not said.
public record Category(@Nullable Long id, @Nullable String name) {}
