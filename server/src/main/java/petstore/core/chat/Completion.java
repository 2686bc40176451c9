package petstore.core.chat;

import java.time.Instant;
import java.util.UUID;

/// A whole answer.
///
/// @param at when it was begun
public record Completion(UUID id, Instant at, String text, FinishReason reason, Usage usage) {}
