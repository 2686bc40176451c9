package petstore.core.kernel;

/// Which part of a list is asked for.
///
/// @param limit the most things that are wanted, at least one
public record PageRequest(Start start, int limit) {
  public PageRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("a page of " + limit);
    }
  }

  /// Where the page is.
  public sealed interface Start {
    /// The page with this number, from 1.
    record Page(long number) implements Start {
      public Page {
        if (number < 1) {
          throw new IllegalArgumentException("page " + number);
        }
      }
    }

    /// What comes behind a mark.
    record After(Mark mark) implements Start {}

    /// What stands before a mark, up to it.
    record Before(Mark mark) implements Start {}
  }

  /// A numbered page.
  public static PageRequest page(long number, int limit) {
    return new PageRequest(new Start.Page(number), limit);
  }
}
