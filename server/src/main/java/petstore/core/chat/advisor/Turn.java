package petstore.core.chat.advisor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import petstore.core.chat.ChatMessage;
import petstore.core.chat.ChatMessage.Role;
import petstore.core.chat.Conversation;
import petstore.core.pets.Pet;

/// A question with what stands around it: what was said before, and the shop that it is about. What
/// takes a look into the shop is looked up when it is first wanted. Used by one thread.
final class Turn {
  /// An id, as they are written here.
  static final Pattern ID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");

  private static final int MOST_IN_FOCUS = 5;

  private final Shop shop;
  private final Conversation conversation;
  private final List<Utterance> all;
  private final WishReader reader;
  private @Nullable Wish wish;
  private @Nullable Wish fresh;
  private @Nullable List<Pet> focus;
  private @Nullable NamedPets named;

  Turn(Shop shop, Conversation conversation) {
    this.shop = shop;
    this.conversation = conversation;
    this.reader = new WishReader(shop);
    List<Utterance> said =
        conversation.messages().stream()
            .filter(message -> message.role() == Role.USER)
            .map(message -> Utterance.of(message.content()))
            .toList();
    this.all = said.isEmpty() ? List.of(Utterance.of("")) : said;
  }

  Shop shop() {
    return shop;
  }

  /// What is to be answered: what the user said last.
  Utterance said() {
    return all.getLast();
  }

  boolean has(Phrase phrase) {
    return said().has(phrase);
  }

  /// The ids in what is to be answered.
  List<UUID> ids() {
    return ids(said().plain());
  }

  /// What the user wants now, whatever was said before.
  Wish fresh() {
    Wish known = fresh;
    if (known == null) {
      known = reader.fresh(said());
      fresh = known;
    }
    return known;
  }

  /// What the user wants, all in all.
  Wish wish() {
    Wish known = wish;
    if (known == null) {
      known = reader.together(all);
      wish = known;
    }
    return known;
  }

  /// The pets that the user names now.
  NamedPets named() {
    NamedPets known = named;
    if (known == null) {
      known = NamedPets.in(said(), shop);
      named = known;
    }
    return known;
  }

  /// The pets that were last spoken of, as they are now, in that order.
  List<Pet> focus() {
    List<Pet> known = focus;
    if (known == null) {
      known = lastShown().or(this::lastNamed).orElse(List.of());
      focus = known;
    }
    return known;
  }

  /// The animals that are spoken of, now or before.
  List<AnimalWord> animals() {
    List<AnimalWord> now = AnimalWord.in(said());
    return now.isEmpty() ? wish().draft().animals : now;
  }

  // What clients say that we said: only ids count, and they are looked up anew.
  private Optional<List<Pet>> lastShown() {
    return conversation.messages().reversed().stream()
        .filter(message -> message.role() == Role.ASSISTANT)
        .limit(WishReader.MEMORY)
        .map(this::shownIn)
        .filter(pets -> !pets.isEmpty())
        .findFirst();
  }

  private List<Pet> shownIn(ChatMessage message) {
    return ids(message.content()).stream().map(shop::pet).flatMap(Optional::stream).toList();
  }

  private Optional<List<Pet>> lastNamed() {
    return all.reversed().stream()
        .skip(1)
        .limit(WishReader.MEMORY)
        .map(said -> NamedPets.in(said, shop).pets())
        .filter(pets -> !pets.isEmpty())
        .findFirst();
  }

  private static List<UUID> ids(String text) {
    return ID.matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_IN_FOCUS)
        .map(UUID::fromString)
        .toList();
  }
}
