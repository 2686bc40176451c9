package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Availability;
import petstore.core.pets.Pet;
import petstore.core.pets.PetSearch;
import petstore.storage.sql.PetFilters.Filter;
import petstore.storage.sql.PetLists.Placed;

/// Finds pets by what they are like.
final class PetSearches {
  /// As far as it is counted what a search finds.
  private static final long FAR = 10_000;

  private final Sql sql;
  private final PetLists lists;
  private final PetCounts counts;
  private final PetIndexing indexing;

  PetSearches(Sql sql, PetLists lists, PetCounts counts, PetIndexing indexing) {
    this.indexing = indexing;
    this.sql = sql;
    this.lists = lists;
    this.counts = counts;
  }

  Page<Pet> page(Tenant tenant, PetSearch search, PageRequest request) {
    List<Filter> filters = PetFilters.of(tenant, search, sql.flavor());
    PetMark mark = mark(request.start(), search.sort());
    boolean backwards = request.start() instanceof Start.Before;
    if (!filters.isEmpty() || !isByStatus(search)) {
      indexing.catchUp(tenant);
    }
    long bound = counts.total(tenant, search);
    Page.Total total =
        search.isPlain() ? Page.Total.exactly(bound) : count(tenant, search, filters);
    long end = total.isExact() ? total.count() : bound;
    long limit = request.limit();
    long offset = 0;
    if (request.start() instanceof Start.Page(long number)) {
      // No page is where no pet can be: however far that is, it costs nothing to say so.
      if (number - 1 > end / limit || (number > 1 && (number - 1) * limit >= end)) {
        return new Page<>(List.of(), total, Optional.empty(), Optional.empty());
      }
      offset = (number - 1) * limit;
    }
    var part = new PetSelection.Part(mark, backwards, offset, limit + 1);
    Filter driver = driver(filters, search.sort(), total);
    var statement = new PetSelection(tenant, search, filters).part(driver, part);
    List<Placed> found = lists.placed(tenant, statement.sql(), statement.parameters().toArray());
    return page(found, request, search.sort(), total);
  }

  // Lists by one of the words, in order of insertion, need nothing that is indexed late.
  private static boolean isByStatus(PetSearch search) {
    return search.sort().field() == PetSearch.Field.INSERTION
        && !search.availability().isEmpty()
        && !search.availability().contains(Availability.NOT_AVAILABLE);
  }

  // One more than is wanted was looked for: it tells whether the list goes on.
  private static Page<Pet> page(
      List<Placed> found, PageRequest request, PetSearch.Sort sort, Page.Total total) {
    boolean goesOn = found.size() > request.limit();
    List<Placed> items = goesOn ? found.subList(0, request.limit()) : found;
    boolean backwards = request.start() instanceof Start.Before;
    if (items.isEmpty()) {
      return new Page<>(List.of(), total, back(request), forth(request));
    }
    List<Placed> inOrder = backwards ? items.reversed() : items;
    boolean isFirst = backwards ? !goesOn : request.start() instanceof Start.Page(long n) && n == 1;
    boolean isLast = !backwards && !goesOn;
    return new Page<>(
        inOrder.stream().map(Placed::pet).toList(),
        total,
        isFirst ? Optional.empty() : Optional.of(before(inOrder.getFirst(), sort)),
        isLast ? Optional.empty() : Optional.of(behind(inOrder.getLast(), sort)));
  }

  private static Optional<Mark> back(PageRequest request) {
    return request.start() instanceof Start.After(Mark mark) ? Optional.of(mark) : Optional.empty();
  }

  private static Optional<Mark> forth(PageRequest request) {
    return request.start() instanceof Start.Before(Mark mark)
        ? Optional.of(mark)
        : Optional.empty();
  }

  private static Mark before(Placed placed, PetSearch.Sort sort) {
    return PetMark.before(placed.pet(), placed.position(), sort).mark();
  }

  private static Mark behind(Placed placed, PetSearch.Sort sort) {
    return PetMark.behind(placed.pet(), placed.position(), sort).mark();
  }

  private static @Nullable PetMark mark(Start start, PetSearch.Sort sort) {
    return switch (start) {
      case Start.Page _ -> null;
      case Start.After(Mark mark) -> PetMark.read(mark, sort);
      case Start.Before(Mark mark) -> PetMark.read(mark, sort);
    };
  }

  private Page.Total count(Tenant tenant, PetSearch search, List<Filter> filters) {
    if (filters.isEmpty()) { // words that are none
      return Page.Total.exactly(counts.total(tenant, search));
    }
    var statement = new PetSelection(tenant, search, filters).count(filters.getFirst(), FAR + 1);
    long count =
        sql.one(statement.sql(), row -> row.getLong(1), statement.parameters().toArray())
            .orElseThrow();
    return new Page.Total(Math.min(count, FAR), count <= FAR);
  }

  // Few are found by what they have, and sorted. Of many, some come soon in the wanted order.
  private static @Nullable Filter driver(
      List<Filter> filters, PetSearch.Sort sort, Page.Total total) {
    if (filters.isEmpty()) {
      return null;
    }
    Filter first = filters.getFirst();
    boolean isInOrder = first.isOrdered() && sort.field() == PetSearch.Field.INSERTION;
    boolean areFew = total.isExact() && total.count() <= FAR;
    return isInOrder || areFew ? first : null;
  }
}
