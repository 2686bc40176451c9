package petstore.core.pets;

import org.jspecify.annotations.Nullable;

/// A word to find pets by.
public record Tag(long id, @Nullable String name) {}
