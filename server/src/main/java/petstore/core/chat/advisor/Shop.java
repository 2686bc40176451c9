package petstore.core.chat.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import petstore.core.kernel.Caller;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.kernel.Scope;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderSearch;
import petstore.core.orders.Purchases;
import petstore.core.pets.Availability;
import petstore.core.pets.Inventory;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.Pets;
import petstore.core.pets.SearchWords;

/// The shop as the one sees it who asks.
record Shop(Pets pets, Purchases purchases, Tenant tenant, Caller caller) {
  // Kinds within a species are told by their words, one pet at a time.
  private static final int MOST_LOOKED_AT = 1_000;
  private static final int PAGE = 100;
  private static final int FEW = 10;

  /// What a search found.
  ///
  /// @param isExact otherwise there are more than `total`
  record Found(List<Pet> pets, long total, boolean isExact) {
    Found {
      pets = List.copyOf(pets);
    }
  }

  /// The first of the pets that are wished for, and how many there are.
  Found find(Wish wish, int most) {
    SearchDraft draft = wish.draft();
    List<AnimalWord> narrowing = draft.narrowing();
    if (!narrowing.isEmpty()) {
      return narrowed(draft.search(), narrowing, most);
    }
    Page<Pet> page = pets.search(tenant, draft.search(), PageRequest.page(1, most));
    return new Found(page.items(), page.total().count(), page.total().isExact());
  }

  private Found narrowed(PetSearch search, List<AnimalWord> animals, int most) {
    var fitting = new ArrayList<Pet>();
    int looked = 0;
    for (int number = 1; looked < MOST_LOOKED_AT; number++) {
      List<Pet> page = pets.search(tenant, search, PageRequest.page(number, PAGE)).items();
      page.stream()
          .filter(pet -> animals.stream().anyMatch(animal -> animal.fits(pet)))
          .forEach(fitting::add);
      looked += page.size();
      if (page.size() < PAGE) {
        break;
      }
    }
    return new Found(
        fitting.subList(0, Math.min(most, fitting.size())),
        fitting.size(),
        looked < MOST_LOOKED_AT);
  }

  /// Whether any pet, whatever its status, is found by a word that is not its name.
  boolean isFoundBy(String word) {
    return withWord(word, FEW).stream()
        .anyMatch(pet -> !SearchWords.of(PetText.name(pet)).contains(word));
  }

  /// The pets that have a word in their names, those that can be had first.
  List<Pet> named(String word) {
    return withWord(word, PAGE).stream()
        .filter(pet -> SearchWords.of(PetText.name(pet)).contains(word))
        .sorted((one, other) -> one.availability().compareTo(other.availability()))
        .toList();
  }

  private List<Pet> withWord(String word, int most) {
    if (SearchWords.of(word).isEmpty()) {
      return List.of();
    }
    var draft = new SearchDraft();
    draft.availability.addAll(Set.of(Availability.values()));
    draft.words.add(word);
    return pets.search(tenant, draft.search(), PageRequest.page(1, most)).items();
  }

  Optional<Pet> pet(UUID id) {
    return found(() -> pets.get(tenant, id));
  }

  Optional<Pet> pet(long number) {
    return found(() -> pets.get(tenant, number));
  }

  Inventory inventory() {
    return pets.inventory(tenant);
  }

  /// Whether the caller lets orders be read on their behalf.
  boolean mayReadOrders() {
    return caller.scopes().contains(Scope.READ_ORDERS);
  }

  /// An order of the caller's own, whoever's they may see besides.
  Optional<Order> ownOrder(UUID id) {
    return found(() -> purchases.get(tenant, id, caller)).filter(this::isOwn);
  }

  /// The caller's own orders, the newest first.
  Page<Order> ownOrders(int most) {
    return caller instanceof Caller.Person person
        ? purchases.list(
            tenant, OrderSearch.ALL.of(person.user()), PageRequest.page(1, most), caller)
        : new Page<>(List.of(), Page.Total.exactly(0), Optional.empty(), Optional.empty());
  }

  private boolean isOwn(Order order) {
    return order.purchase() != null && caller.is(order.purchase().buyer());
  }

  private static <T> Optional<T> found(java.util.function.Supplier<T> look) {
    try {
      return Optional.of(look.get());
    } catch (Failure e) {
      if (e.problem() instanceof Problem.NotFound) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
