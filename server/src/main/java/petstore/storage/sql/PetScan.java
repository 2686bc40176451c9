package petstore.storage.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.Problem;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;

/// Finds pets by looking at all of them.
final class PetScan {
  private PetScan() {}

  /// A pet and where it stands.
  record Placed(long position, Pet pet) {}

  /// What a list is ordered by.
  private record Key(String value, long position, long number) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::value, PetScan::compare)
            .thenComparing(Key::position)
            .thenComparing(Key::number);

    static Key of(Placed placed, PetSearch.Field field) {
      Pet pet = placed.pet();
      return new Key(valueOf(pet, field), placed.position(), pet.number());
    }
  }

  static Page<Pet> page(List<Placed> all, PetSearch search, PageRequest request) {
    PetSearch.Sort sort = search.sort();
    Comparator<Key> order = sort.isDescending() ? Key.ORDER.reversed() : Key.ORDER;
    List<Placed> found =
        all.stream()
            .filter(placed -> PetConditions.hold(placed.pet(), search))
            .sorted(Comparator.comparing(placed -> Key.of(placed, sort.field()), order))
            .toList();
    int limit = request.limit();
    int size = found.size();
    int from =
        switch (request.start()) {
          case PageRequest.Start.Page(long number) ->
              number - 1 > size / limit ? size : (int) Math.min(size, (number - 1) * limit);
          case PageRequest.Start.After(Mark mark) -> place(found, mark, sort, order);
          case PageRequest.Start.Before(Mark mark) ->
              Math.max(0, place(found, mark, sort, order) - limit);
        };
    int to =
        request.start() instanceof PageRequest.Start.Before(Mark mark)
            ? place(found, mark, sort, order)
            : Math.min(size, from + limit);
    List<Placed> page = found.subList(from, to);
    return new Page<>(
        page.stream().map(Placed::pet).toList(),
        Page.Total.exactly(size),
        from > 0 && from < to ? Optional.of(mark(found.get(from - 1), sort)) : Optional.empty(),
        from < to && to < size ? Optional.of(mark(found.get(to - 1), sort)) : Optional.empty());
  }

  // Behind a pet.
  private static Mark mark(Placed placed, PetSearch.Sort sort) {
    Key key = Key.of(placed, sort.field());
    String text = head(sort) + key.position() + "\n" + key.number() + "\n" + key.value();
    return new Mark(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
  }

  private static String head(PetSearch.Sort sort) {
    return sort.field() + "\n" + sort.isDescending() + "\n";
  }

  // How many of them stand before the mark.
  private static int place(
      List<Placed> found, Mark mark, PetSearch.Sort sort, Comparator<Key> order) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(mark.text()), UTF_8);
      String[] parts = text.split("\n", 5);
      if (parts.length != 5 || !text.startsWith(head(sort))) {
        throw new IllegalArgumentException("of another list");
      }
      var key = new Key(parts[4], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
      return (int)
          found.stream()
              .filter(placed -> order.compare(Key.of(placed, sort.field()), key) <= 0)
              .count();
    } catch (IllegalArgumentException e) {
      throw new Failure(new Problem.InvalidParameter("cursor", "It was not given for this list"));
    }
  }

  private static String valueOf(Pet pet, PetSearch.Field field) {
    return switch (field) {
      case INSERTION -> "";
      case AGE -> String.format(Locale.ROOT, "%010d", pet.traits().ageMonths());
      case PRICE ->
          String.format(
              Locale.ROOT, "%020d", pet.traits().price().amount().movePointRight(4).longValue());
      case NAME -> {
        String name = pet.profile().name();
        yield name == null ? "" : Words.folded(name.substring(0, Math.min(200, name.length())));
      }
    };
  }

  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
