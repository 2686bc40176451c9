package petstore.core.chat.advisor;

import java.util.List;
import petstore.core.chat.ChatModel;
import petstore.core.chat.ChatRequest;
import petstore.core.chat.Conversation;
import petstore.core.chat.Pieces;
import petstore.core.chat.ReadyText;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Purchases;
import petstore.core.pets.Pets;

/// Answers out of the shop's own data. System messages are not listened to, and neither is the
/// temperature.
public final class Advisor implements ChatModel {
  /// What may be meant, in the order in which it is tried; the last one always knows an answer.
  private static final List<Intent> INTENTS =
      List.of(
          Refusals.SECRETS,
          Refusals.OTHERS,
          Refusals.INSTRUCTIONS,
          new Illness(),
          new OwnOrders(),
          new Policies(),
          new Adopting(),
          Courtesies.HOURS,
          new NamingPet(),
          new Recalling(),
          Refusals.OFF_TOPIC,
          new Counting(),
          new Caring(),
          Courtesies.ABILITIES,
          new Searching(),
          Courtesies.THANKS,
          Courtesies.GREETING,
          Courtesies.FAREWELL,
          _ -> java.util.Optional.of(Courtesies.ASKING_BACK));

  private final Pets pets;
  private final Purchases purchases;

  public Advisor(Pets pets, Purchases purchases) {
    this.pets = pets;
    this.purchases = purchases;
  }

  @Override
  public Pieces begin(Tenant tenant, Caller caller, ChatRequest request) {
    return new ReadyText(answer(tenant, caller, request.conversation()));
  }

  private String answer(Tenant tenant, Caller caller, Conversation conversation) {
    var turn = new Turn(new Shop(pets, purchases, tenant, caller), conversation);
    return INTENTS.stream()
        .flatMap(intent -> intent.answer(turn).stream())
        .findFirst()
        .orElse(Courtesies.ASKING_BACK);
  }
}
