package petstore.api.modern;

import java.util.Optional;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest;
import petstore.core.kernel.PageRequest.Start;
import petstore.http.StrictFields;
import petstore.http.StrictQuery;

/// Which part of a list is asked for: by the number of a page, or by a cursor, which stays where it
/// is while things are added and removed.
///
/// @param start where the page is
/// @param limit the most things on a page
/// @param number of the page, from 1
/// @param isNumbered whether a page was asked for by its number: then links have numbers, too
record Paging(Start start, int limit, long number, boolean isNumbered) {
  static final int DEFAULT_LIMIT = 20;
  static final int MAX_LIMIT = 100;
  static final long MAX_PAGE = Integer.MAX_VALUE;

  private static final String NO_CURSOR =
      "is no cursor for this list; take it from a Link of an answer with the same filters and sort";

  /// Reads `page`, `limit` and `cursor`. Check the query before it is used.
  ///
  /// @param listing with the same filters that are asked for
  static Paging read(StrictQuery query, Listing listing) {
    Optional<Long> page = query.integer("page", 1, MAX_PAGE);
    Optional<Long> limit = query.integer("limit", 1, MAX_LIMIT);
    Optional<Cursor> cursor =
        query
            .text("cursor", Cursor.MAX_LENGTH)
            .flatMap(text -> {
              Optional<Cursor> read = Cursor.parse(text, listing);
              if (read.isEmpty()) {
                query.malformed("cursor", NO_CURSOR);
              }
              return read;
            });
    if (query.has("page") && query.has("cursor")) {
      query.fault("cursor", "not_together", "cannot be there together with page");
    }
    return of(page, limit, cursor);
  }

  /// Reads the members `page`, `limit` and `cursor` of an object. Check the body before it is used.
  ///
  /// @param listing with the same filters that are asked for
  static Paging read(StrictFields fields, Listing listing) {
    Optional<Long> page = fields.integer("page", 1, MAX_PAGE);
    Optional<Long> limit = fields.integer("limit", 1, MAX_LIMIT);
    Optional<Cursor> cursor =
        fields
            .text("cursor")
            .flatMap(text -> {
              Optional<Cursor> read = Cursor.parse(text, listing);
              if (read.isEmpty()) {
                fields.fault("cursor", "invalid_value", NO_CURSOR);
              }
              return read;
            });
    if (fields.has("page") && fields.has("cursor")) {
      fields.fault("cursor", "not_together", "cannot be there together with page");
    }
    return of(page, limit, cursor);
  }

  /// The first page, of the usual length.
  static Paging first() {
    return of(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What core is asked for.
  PageRequest request() {
    return new PageRequest(start, limit);
  }

  /// How many pages a list has.
  long pages(Page.Total total) {
    return Math.ceilDiv(total.count(), limit);
  }

  private static Paging of(Optional<Long> page, Optional<Long> limit, Optional<Cursor> cursor) {
    long number = cursor.map(Cursor::number).or(() -> page).orElse(1L);
    return new Paging(
        cursor.map(Cursor::start).orElseGet(() -> new Start.Page(number)),
        limit.map(Math::toIntExact).orElse(DEFAULT_LIMIT),
        number,
        page.isPresent());
  }
}
