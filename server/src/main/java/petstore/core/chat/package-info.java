/// Talking to the shop: conversations, who answers in them, and how answers come piece by piece.
/// Nothing of a conversation is kept.
@NullMarked
package petstore.core.chat;

import org.jspecify.annotations.NullMarked;
