package petstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.storage.Searches.ANY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Problem;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.core.pets.PetSearch.Field;
import petstore.core.pets.Species;

/// How one goes through what a search finds.
abstract class PetPageContract extends StoreTest {
  private final Random random = new Random(7);

  PetPageContract(Stores stores) {
    super(stores);
  }

  @Test
  void pages_and_marks_lead_through_every_list_forwards_and_backwards() {
    List<Pet> pets = fill(101);
    for (Field field : Field.values()) {
      for (boolean isDescending : new boolean[] {false, true}) {
        PetSearch search = Searches.sorted(ANY, field, isDescending);
        List<Long> wanted = numbers(Searches.found(pets, search));
        assertEquals(wanted, byNumber(search, 10));
        assertEquals(wanted, forwards(search, 10));
        assertEquals(wanted, backwards(search, 10));
        PetSearch some = Searches.among(search, Set.of(Availability.NOT_AVAILABLE));
        assertEquals(numbers(Searches.found(pets, some)), forwards(some, 3));
        assertEquals(numbers(Searches.found(pets, some)), backwards(some, 3));
        PetSearch cats = Searches.with(search, Set.of(Species.CAT), Set.of(), List.of());
        assertEquals(numbers(Searches.found(pets, cats)), forwards(cats, 2));
      }
    }
  }

  @Test
  void who_goes_on_sees_each_pet_that_stays_once_whatever_comes_and_goes() {
    for (Field field : Field.values()) {
      for (boolean forwards : new boolean[] {true, false}) {
        write(() -> storage.tenants().delete(tenant));
        List<Pet> pets = fill(120);
        PetSearch search = Searches.sorted(ANY, field, random.nextBoolean());
        var staying = new HashSet<>(numbers(pets));
        var seen = new ArrayList<Long>();
        PageRequest request = forwards ? PageRequest.page(1, 7) : PageRequest.page(18, 7);
        while (true) {
          Page<Pet> page = storage.pets().search(tenant, search, request);
          seen.addAll(numbers(page.items()));
          Optional<Mark> mark = forwards ? page.next() : page.previous();
          if (mark.isEmpty()) {
            break;
          }
          request = forwards ? after(mark.get(), 7) : before(mark.get(), 7);
          disturb(page.items(), staying);
        }
        assertEquals(new HashSet<>(seen).size(), seen.size(), "twice by " + field);
        assertTrue(seen.containsAll(staying), "missed by " + field);
      }
    }
  }

  // One that was seen last goes, so does another one, and new ones come.
  private void disturb(List<Pet> last, Set<Long> staying) {
    for (long gone :
        List.of(last.getLast().number(), last.getFirst().number(), 1 + random.nextLong(120))) {
      write(() -> storage.pets().delete(tenant, gone));
      staying.remove(gone);
    }
    insert(Searches.pet(random.nextLong(1_000, Long.MAX_VALUE), random));
  }

  @Test
  void the_ends_of_a_list_have_no_mark_beyond_them() {
    assertEquals(
        new Page<Pet>(List.of(), Page.Total.exactly(0), Optional.empty(), Optional.empty()),
        page(1, 10));
    fill(20);
    Page<Pet> first = page(1, 10);
    assertTrue(first.previous().isEmpty() && first.next().isPresent());
    Page<Pet> last = page(2, 10);
    assertTrue(last.previous().isPresent() && last.next().isEmpty());
    Page<Pet> whole = page(1, 20);
    assertTrue(whole.previous().isEmpty() && whole.next().isEmpty());
    Page<Pet> back = search(ANY, before(last.previous().orElseThrow(), 10));
    assertEquals(first.items(), back.items());
    assertTrue(back.previous().isEmpty());
    assertEquals(last.items(), search(ANY, after(back.next().orElseThrow(), 10)).items());
  }

  @Test
  void a_page_that_cannot_be_is_empty_at_once() {
    fill(20);
    for (long number : new long[] {3, 1_000_000_000, Long.MAX_VALUE}) {
      Page<Pet> page = page(number, 10);
      assertEquals(List.of(), page.items());
      assertEquals(Page.Total.exactly(20), page.total());
      PetSearch search = Searches.with(ANY, Set.of(), Set.of(), List.of("bel"));
      assertEquals(List.of(), search(search, PageRequest.page(number, 100)).items());
    }
  }

  @Test
  void the_ends_of_the_numbers_have_marks() {
    insert(Shop.pet(Long.MIN_VALUE, "sold"), Shop.pet(Long.MAX_VALUE, "sold"), Shop.pet(0, "sold"));
    for (Field field : Field.values()) {
      for (boolean isDescending : new boolean[] {false, true}) {
        PetSearch search = Searches.sorted(ANY, field, isDescending);
        assertEquals(byNumber(search, 5), forwards(search, 1));
        assertEquals(byNumber(search, 5), backwards(search, 1));
      }
    }
  }

  @Test
  void a_mark_is_good_for_its_own_order_alone() {
    fill(20);
    Mark mark = page(1, 10).next().orElseThrow();
    PetSearch byAge = Searches.sorted(ANY, Field.AGE, false);
    Mark byName =
        search(Searches.sorted(ANY, Field.NAME, true), PageRequest.page(1, 5)).next().orElseThrow();
    for (PageRequest request : List.of(after(mark, 5), before(mark, 5), after(byName, 5))) {
      assertRefused(byAge, request);
    }
    assertRefused(Searches.sorted(ANY, Field.INSERTION, true), after(mark, 5));
  }

  @Test
  void a_mark_that_somebody_made_up_is_refused() {
    fill(20);
    String good = page(1, 10).next().orElseThrow().text();
    for (String text :
        List.of(
            "",
            "x",
            "%",
            "AAAA",
            good + "A",
            good + "=",
            good.substring(1),
            "é",
            "a".repeat(9_000),
            good.substring(0, good.length() - 2),
            "\u0000",
            "' OR 1=1 --")) {
      assertRefused(ANY, after(new Mark(text), 5));
      assertRefused(ANY, before(new Mark(text), 5));
      assertRefused(Searches.sorted(ANY, Field.NAME, false), after(new Mark(text), 5));
    }
  }

  @Test
  void far_more_than_one_wants_to_know_are_not_counted() {
    write(() -> {
      for (int i = 1; i <= 10_001; i++) {
        storage.pets().insert(tenant, Shop.pet(i, "available"));
      }
    });
    var first = PageRequest.page(1, 3);
    PetSearch rex = Searches.with(ANY, Set.of(), Set.of(), List.of("rex"));
    awaitIndexed(rex);
    assertEquals(new Page.Total(10_000, false), search(rex, first).total());
    assertEquals(List.of(1L, 2L, 3L), numbers(search(rex, first).items()));
    assertEquals(
        List.of(10_000L, 10_001L),
        numbers(search(rex, PageRequest.page(3334, 3)).items().subList(0, 2)));
    PetSearch young = Searches.with(ANY, null, 5, null, null);
    PetSearch byName = Searches.sorted(young, Field.NAME, true);
    assertEquals(new Page.Total(10_000, false), search(byName, first).total());
    assertEquals(List.of(9_999L, 9_998L, 9_997L), numbers(search(byName, first).items()));
    assertEquals(Page.Total.exactly(10_001), search(ANY, first).total());
    write(() -> storage.pets().delete(tenant, 1));
    assertEquals(Page.Total.exactly(10_000), search(rex, first).total());
  }

  // Who is told to try again does so: each attempt indexes some.
  private void awaitIndexed(PetSearch search) {
    for (int attempt = 1; attempt < 60; attempt++) {
      try {
        search(search, PageRequest.page(1, 1));
        return;
      } catch (Failure e) {
        assertInstanceOf(Problem.Unavailable.class, e.problem());
      }
    }
  }

  private void assertRefused(PetSearch search, PageRequest request) {
    Failure failure = assertThrows(Failure.class, () -> search(search, request));
    var problem = assertInstanceOf(Problem.InvalidParameter.class, failure.problem());
    assertEquals("cursor", problem.name());
  }

  private List<Long> byNumber(PetSearch search, int limit) {
    var all = new ArrayList<Long>();
    int number = 1;
    List<Pet> page = search(search, PageRequest.page(number, limit)).items();
    while (!page.isEmpty()) {
      all.addAll(numbers(page));
      number++;
      page = search(search, PageRequest.page(number, limit)).items();
    }
    return all;
  }

  private List<Long> forwards(PetSearch search, int limit) {
    var all = new ArrayList<Long>();
    Page<Pet> page = search(search, PageRequest.page(1, limit));
    all.addAll(numbers(page.items()));
    while (page.next().isPresent()) {
      page = search(search, after(page.next().get(), limit));
      all.addAll(numbers(page.items()));
    }
    return all;
  }

  private List<Long> backwards(PetSearch search, int limit) {
    long count = search(search, PageRequest.page(1, 1)).total().count();
    var all = new ArrayList<Long>();
    Page<Pet> page =
        search(search, PageRequest.page(Math.max(1, (count + limit - 1) / limit), limit));
    all.addAll(0, numbers(page.items()));
    while (page.previous().isPresent()) {
      page = search(search, before(page.previous().get(), limit));
      all.addAll(0, numbers(page.items()));
    }
    return all;
  }

  private Page<Pet> page(long number, int limit) {
    return search(ANY, PageRequest.page(number, limit));
  }

  private Page<Pet> search(PetSearch search, PageRequest request) {
    return storage.pets().search(tenant, search, request);
  }

  private static PageRequest after(Mark mark, int limit) {
    return new PageRequest(new Start.After(mark), limit);
  }

  private static PageRequest before(Mark mark, int limit) {
    return new PageRequest(new Start.Before(mark), limit);
  }

  private List<Pet> fill(int count) {
    var pets = new ArrayList<Pet>();
    for (int i = 1; i <= count; i++) {
      pets.add(Searches.pet(i, random));
    }
    insert(pets.toArray(Pet[]::new));
    return pets;
  }
}
