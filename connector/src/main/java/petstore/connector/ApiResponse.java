package petstore.connector;

import org.jspecify.annotations.Nullable;

/// What the server says of an upload. What is null was not said.
///
/// @param code of success, which is the status of the answer
/// @param type of the message
/// @param message for people
public record ApiResponse(@Nullable Long code, @Nullable String type, @Nullable String message) {}
