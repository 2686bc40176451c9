package petstore.api.modern;

import java.util.ArrayList;
import petstore.core.kernel.Page;
import petstore.core.kernel.PageRequest.Start;

/// The addresses of pages of a list. They keep its filters and the length of its pages.
///
/// @param root what stands before the list's path: where the shop is reached
record Links(String root, Listing listing, Paging paging) {

  /// The address of the page that was asked for.
  String self() {
    return switch (paging.start()) {
      case Start.Page _ -> paging.isNumbered() ? numbered(paging.number()) : first();
      case Start.After _, Start.Before _ -> at(new Cursor(paging.start(), paging.number()));
    };
  }

  /// The addresses of other pages, as the field `Link` tells them (RFC 8288 section 3). The last
  /// page is among them where it is known which one that is.
  String toOthers(Page<?> page) {
    long number = paging.number();
    long pages = paging.pages(page.total());
    var links = new ArrayList<String>();
    if (paging.isNumbered()) {
      if (page.next().isPresent()) {
        links.add(link(numbered(number + 1), "next"));
      }
      if (number > 1) {
        links.add(link(numbered(number - 1), "prev"));
      }
    } else {
      page.next().ifPresent(mark -> links.add(link(at(Cursor.after(mark, number + 1)), "next")));
      // Whoever goes back may find more than was there on the way: pages do not count below 1.
      long before = Math.max(1, number - 1);
      page.previous().ifPresent(mark -> links.add(link(at(Cursor.before(mark, before)), "prev")));
    }
    links.add(link(paging.isNumbered() ? numbered(1) : first(), "first"));
    if (page.total().isExact() && pages > 0) {
      links.add(link(numbered(pages), "last"));
    }
    return String.join(", ", links);
  }

  private String first() {
    return root + listing.target(limit());
  }

  private String numbered(long number) {
    return root + listing.target(limit() + "&page=" + number);
  }

  private String at(Cursor cursor) {
    return root + listing.target(limit() + "&cursor=" + cursor.text(listing));
  }

  private String limit() {
    return "limit=" + paging.limit();
  }

  private static String link(String url, String relation) {
    return "<" + url + ">; rel=\"" + relation + "\"";
  }
}
