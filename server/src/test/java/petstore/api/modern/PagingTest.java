package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Problem;
import petstore.http.StrictQuery;
import petstore.support.Link;
import petstore.support.TestRequest;

class PagingTest {
  private static final Listing DOGS = new Listing("/v1/pets", "species=DOG&q=big%20dog");
  private static final String ROOT = "https://shop.example/t/7";
  private static final String DOGS_AT = ROOT + "/v1/pets?species=DOG&q=big%20dog&";

  @Test
  void the_first_page_of_twenty_is_what_nobody_asked_otherwise_for() {
    Paging paging = read("", DOGS);
    assertEquals(new PageRequest(new Start.Page(1), 20), paging.request());
    assertEquals(ROOT + "/v1/pets?limit=20", links("", new Listing("/v1/pets", "")).self());
  }

  @Test
  void a_page_that_was_asked_for_by_number_has_links_with_numbers() {
    Paging paging = read("page=3&limit=10", DOGS);
    assertEquals(new PageRequest(new Start.Page(3), 10), paging.request());
    assertEquals(DOGS_AT + "limit=10&page=3", links("page=3&limit=10", DOGS).self());
    assertEquals(
        List.of(
            new Link(DOGS_AT + "limit=10&page=4", "next"),
            new Link(DOGS_AT + "limit=10&page=2", "prev"),
            new Link(DOGS_AT + "limit=10&page=1", "first"),
            new Link(DOGS_AT + "limit=10&page=5", "last")),
        others("page=3&limit=10", page(41, true, "p", "n")));
  }

  @Test
  void a_cursor_leads_on_and_back_and_counts_its_pages() {
    String on = query(others("limit=10", page(41, true, "", "n")), "next");
    Paging second = read(on, DOGS);
    assertEquals(new PageRequest(new Start.After(new Mark("n")), 10), second.request());
    assertEquals(2, second.number());
    String back = query(others(on, page(41, true, "p.q", "m")), "prev");
    Paging first = read(back, DOGS);
    assertEquals(new PageRequest(new Start.Before(new Mark("p.q")), 10), first.request());
    assertEquals(1, first.number());
    assertEquals(1, read(query(others(back, page(41, true, "o", "m")), "prev"), DOGS).number());
    assertEquals(DOGS_AT + on.substring(on.indexOf("limit=")), links(on, DOGS).self());
  }

  @Test
  void the_last_page_is_told_only_where_all_were_counted() {
    assertEquals(List.of("next", "first"), relations(others("", page(10_000, false, "", "n"))));
    assertEquals(
        List.of("next", "first", "last"), relations(others("", page(10_000, true, "", "n"))));
    assertEquals(List.of("first"), relations(others("", page(0, true, "", ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, false", "page=-1, false", "page=2147483648, false", "page=9223372036854775808, false",
    "limit=0, false", "limit=101, false", "limit=1000000000, false", "limit=10&limit=20, false",
    "page=1&page=1, false", "page=a, true", "limit=, true", "limit=2.0, true",
    "cursor=abc, true", "cursor=%25, true", "cursor=MWEyLg, true", "cursor=, false",
  })
  void what_is_no_page_is_refused(String query, boolean isMalformed) {
    Problem problem = assertThrows(Failure.class, () -> read(query, DOGS)).problem();
    assertEquals(isMalformed, problem instanceof Problem.InvalidQuery, problem::toString);
  }

  @Test
  void a_cursor_is_good_for_its_list_and_its_filters_alone() {
    String text = Cursor.after(new Mark("m"), 2).text(DOGS);
    assertEquals(Optional.of(2L), Cursor.parse(text, DOGS).map(Cursor::number));
    for (Listing other :
        List.of(
            new Listing("/v1/pets", "species=CAT&q=big%20dog"),
            new Listing("/v1/pets", ""),
            new Listing("/v1/orders", DOGS.filters()))) {
      assertEquals(Optional.empty(), Cursor.parse(text, other));
    }
  }

  @Test
  void a_page_and_a_cursor_do_not_go_together() {
    String query = "page=2&cursor=" + Cursor.after(new Mark("m"), 2).text(DOGS);
    Problem problem = assertThrows(Failure.class, () -> read(query, DOGS)).problem();
    assertEquals(
        List.of("cursor"),
        ((Problem.Invalid) problem).faults().stream().map(fault -> fault.where()).toList());
  }

  private static Paging read(String text, Listing listing) {
    StrictQuery query =
        StrictQuery.of(TestRequest.get("/v1/pets?" + text).build(), Problem.Kind.PET);
    Paging paging = Paging.read(query, listing);
    query.check();
    return paging;
  }

  private static Links links(String query, Listing listing) {
    return new Links(ROOT, listing, read(query, listing));
  }

  private static List<Link> others(String query, Page<String> page) {
    return Link.all(links(query, DOGS).toOthers(page));
  }

  private static List<String> relations(List<Link> links) {
    return links.stream().map(Link::relation).toList();
  }

  /// The query of a link.
  private static String query(List<Link> links, String relation) {
    return links.stream()
        .filter(link -> link.relation().equals(relation))
        .map(link -> link.url().substring(link.url().indexOf('?') + 1))
        .findFirst()
        .orElseThrow();
  }

  /// @param previous empty: there is none
  /// @param next empty: there is none
  private static Page<String> page(long total, boolean isExact, String previous, String next) {
    return new Page<>(List.of("Rex"), new Page.Total(total, isExact), mark(previous), mark(next));
  }

  private static Optional<Mark> mark(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty()).map(Mark::new);
  }
}
