package petstore.core.chat;

import petstore.core.orders.Purchases;
import petstore.core.pets.Pets;

/// Makes who answers in conversations about a shop.
@FunctionalInterface
public interface ChatModels {
  /// One who knows what is in the shop.
  ChatModel over(Pets pets, Purchases purchases);
}
