package petstore.support;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One link of a field `Link` (RFC 8288 section 3).
public record Link(String url, String relation) {
  private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([^\"]*)\"");

  /// All links of a field.
  public static List<Link> all(String field) {
    return LINK.matcher(field)
        .results()
        .map(link -> new Link(link.group(1), link.group(2)))
        .toList();
  }

  /// Where the link with this relation leads.
  public static Optional<String> to(String relation, String field) {
    return all(field).stream()
        .filter(link -> link.relation().equals(relation))
        .map(Link::url)
        .findFirst();
  }
}
