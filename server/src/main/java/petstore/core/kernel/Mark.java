package petstore.core.kernel;

/// A place between the things of a list that stays where it is while others come and go: behind, or
/// before, the thing that it was made of. Only the store that made it can read it.
///
/// @param text says nothing that is secret
public record Mark(String text) {}
