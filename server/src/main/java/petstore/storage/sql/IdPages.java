package petstore.storage.sql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Mark;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.core.kernel.Problem;

/// Lists in the order of ids, page by page. A mark is the id of the thing that it was made of.
///
/// @param id of a thing
record IdPages<T>(Function<T, UUID> id) {
  // As far as numbered pages go: what is skipped is read. There is no such end behind marks.
  private static final long FURTHEST = 1_000_000;

  /// Finds things of a list in the order of their ids, or in the other.
  interface Rows<T> {
    List<T> find(IdRange range, boolean isDescending, long limit, long offset);
  }

  /// A page of a list, and the places before and behind it if there is something.
  ///
  /// @param all the ids that the list goes through
  Page<T> page(
      Rows<T> rows, IdRange all, boolean isDescending, PageRequest request, Page.Total total) {
    int limit = request.limit();
    // One more than is shown, to know whether there are more.
    return switch (request.start()) {
      case Start.Page(long number) ->
          forward(numbered(rows, all, isDescending, request, number, total), limit, total, number);
      case Start.After(Mark mark) ->
          forward(
              rows.find(beyond(all, mark, isDescending), isDescending, limit + 1L, 0),
              limit,
              total,
              Long.MAX_VALUE);
      case Start.Before(Mark mark) ->
          backward(
              rows.find(beyond(all, mark, !isDescending), !isDescending, limit + 1L, 0),
              limit,
              total);
    };
  }

  private List<T> numbered(
      Rows<T> rows,
      IdRange all,
      boolean isDescending,
      PageRequest request,
      long number,
      Page.Total total) {
    long end = total.isExact() ? total.count() : FURTHEST;
    int limit = request.limit();
    return number - 1 > end / limit
        ? List.of()
        : rows.find(all, isDescending, limit + 1L, (number - 1) * limit);
  }

  private Page<T> forward(List<T> found, int limit, Page.Total total, long number) {
    boolean hasNext = found.size() > limit;
    return page(hasNext ? found.subList(0, limit) : found, total, number > 1, hasNext);
  }

  private Page<T> backward(List<T> found, int limit, Page.Total total) {
    boolean hasPrevious = found.size() > limit;
    List<T> shown = hasPrevious ? found.subList(0, limit) : found;
    return page(shown.reversed(), total, hasPrevious, true);
  }

  private Page<T> page(List<T> shown, Page.Total total, boolean hasPrevious, boolean hasNext) {
    return shown.isEmpty()
        ? new Page<>(shown, total, Optional.empty(), Optional.empty())
        : new Page<>(
            shown,
            total,
            hasPrevious ? Optional.of(mark(shown.getFirst())) : Optional.empty(),
            hasNext ? Optional.of(mark(shown.getLast())) : Optional.empty());
  }

  private static IdRange beyond(IdRange all, Mark mark, boolean isDescending) {
    UUID id = id(mark);
    return isDescending ? all.before(id) : all.after(id);
  }

  private Mark mark(T thing) {
    return new Mark(id.apply(thing).toString());
  }

  private static UUID id(Mark mark) {
    try {
      return UUID.fromString(mark.text());
    } catch (IllegalArgumentException e) {
      throw new Failure(new Problem.InvalidParameter("cursor", "is none of this list"));
    }
  }
}
