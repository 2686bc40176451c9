package petstore.core.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import petstore.core.Storage;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderSearch;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSearch.Sort;

/// Holds what an answer says of pets against what is in the store: each pet, price, status and id
/// in it has to be real.
record ToldPets(Storage storage, Tenant tenant) {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^(?:- |  Its pet: )?(.+?), an? ([^\n]*?): ([0-9.]+) ([A-Z]{3}),"
              + " (available|reserved|adopted|not available) \\(id ([0-9a-f-]{36})\\)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PRICE = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})\\b");
  private static final Map<Availability, String> STATUSES =
      Map.of(
          Availability.AVAILABLE, "available",
          Availability.PENDING, "reserved",
          Availability.ADOPTED, "adopted",
          Availability.NOT_AVAILABLE, "not available");

  /// What is not true, one sentence a lie.
  List<String> lies(String answer) {
    Map<UUID, Pet> pets = new HashMap<>();
    all().forEach(pet -> pets.put(pet.id(), pet));
    var lies = new ArrayList<String>();
    Set<Pet> told = new HashSet<>();
    Matcher lines = LINE.matcher(answer);
    while (lines.find()) {
      Pet pet = pets.get(UUID.fromString(lines.group(6)));
      if (pet == null) {
        lies.add("there is no pet " + lines.group(6));
      } else {
        told.add(pet);
        compare(lies, "name", String.valueOf(pet.profile().name()), lines.group(1));
        compare(
            lies, "price", pet.traits().price().toString(), lines.group(3) + " " + lines.group(4));
        compare(lies, "status", String.valueOf(STATUSES.get(pet.availability())), lines.group(5));
      }
    }
    ids(answer, pets, lies);
    prices(answer, told, lies);
    names(answer, pets.values(), told, lies);
    return lies;
  }

  private static void compare(List<String> lies, String what, Object real, String said) {
    if (!said.equals(real)) {
      lies.add("the " + what + " is " + real + ", not " + said);
    }
  }

  private void ids(String answer, Map<UUID, Pet> pets, List<String> lies) {
    Set<UUID> orders = new HashSet<>();
    orders().forEach(order -> orders.add(order.id()));
    ID.matcher(answer.replaceAll("There is no pet with the id .*|You have no order .*", ""))
        .results()
        .map(found -> UUID.fromString(found.group()))
        .filter(id -> !pets.containsKey(id) && !orders.contains(id))
        .forEach(id -> lies.add("nothing has the id " + id));
  }

  // Every price has to be one of a pet that is named, or of an order.
  private void prices(String answer, Set<Pet> told, List<String> lies) {
    Set<String> real = new HashSet<>();
    told.forEach(pet -> real.add(pet.traits().price().toString()));
    orders().stream()
        .filter(order -> order.purchase() != null && answer.contains(order.id().toString()))
        .forEach(order -> real.add(order.purchase().total().toString()));
    PRICE
        .matcher(answer)
        .results()
        .map(MatchResult::group)
        .filter(price -> !real.contains(price))
        .forEach(price -> lies.add("nothing costs " + price));
  }

  // Who is named is told with all the rest; what stands in quotes is somebody else's text.
  private static void names(String answer, Iterable<Pet> pets, Set<Pet> told, List<String> lies) {
    String rest = LINE.matcher(answer).replaceAll("").replaceAll("\"[^\"]*\"", "");
    Set<String> known = new HashSet<>();
    told.forEach(pet -> known.add(String.valueOf(pet.profile().name())));
    for (Pet pet : pets) {
      String name = String.valueOf(pet.profile().name());
      if (!known.contains(name)
          && Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(rest).find()) {
        lies.add(name + " is named, but not told");
        known.add(name);
      }
    }
  }

  private List<Pet> all() {
    var any =
        new PetSearch(
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Sort.DEFAULT);
    return storage.pets().search(tenant, any, PageRequest.page(1, 1_000)).items();
  }

  private List<Order> orders() {
    return storage.orders().search(tenant, OrderSearch.ALL, PageRequest.page(1, 1_000)).items();
  }
}
