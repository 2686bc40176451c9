package petstore.core.chat.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import petstore.core.chat.Conversation;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Purchases;
import petstore.core.pets.Pet;
import petstore.core.pets.Pets;

/// The part of the catalogue that a conversation is about, for a language model that knows nothing
/// of the shop.
public final class MatchingPets {
  private static final int MOST = 20;

  private final Pets pets;
  private final Purchases purchases;

  public MatchingPets(Pets pets, Purchases purchases) {
    this.pets = pets;
    this.purchases = purchases;
  }

  /// How pets are adopted here, and at most twenty pets, a line each: those that are named, those
  /// that were spoken of, and those that the advisor would find.
  public String of(Tenant tenant, Caller caller, Conversation conversation) {
    var turn = new Turn(new Shop(pets, purchases, tenant, caller), conversation);
    Map<UUID, Pet> matching = new LinkedHashMap<>();
    Shop.Found found = turn.shop().find(turn.wish(), MOST);
    List.of(turn.named().pets(), turn.focus(), found.pets())
        .forEach(list -> list.forEach(pet -> matching.putIfAbsent(pet.id(), pet)));
    String lines =
        matching.values().stream()
            .limit(MOST)
            .map(pet -> "- " + PetText.line(pet))
            .collect(Collectors.joining("\n"));
    return Adopting.STEPS
        + "\n\nThe shop has "
        + turn.wish().told(found.total(), found.isExact())
        + ". Pets that may be meant:\n"
        + (lines.isEmpty() ? "(none)" : lines);
  }
}
