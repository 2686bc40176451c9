package petstore.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a client takes for an answer (RFC 9110 section 12.5.1).
///
/// @param ranges what it said; none: it takes everything
public record Accept(List<MediaType> ranges) {
  public Accept {
    ranges = List.copyOf(ranges);
  }

  /// What a request says. Ranges that are none are not looked at.
  public static Accept of(Request request) {
    List<String> lines = request.headers().all("Accept");
    return new Accept(lines.isEmpty() ? List.of() : MediaType.parseList(String.join(",", lines)));
  }

  /// Whether the client takes a media type: the most specific range that includes it has a weight
  /// above 0.
  ///
  /// @param mediaType without parameters
  public boolean admits(String mediaType) {
    return quality(mediaType) > 0;
  }

  /// The media type that the client likes best.
  ///
  /// @param offered without parameters; of those that are liked alike, the first is taken
  /// @return none when it takes none of them
  public Optional<String> best(List<String> offered) {
    return offered.stream()
        .filter(this::admits)
        .reduce((best, other) -> quality(other) > quality(best) ? other : best);
  }

  private double quality(String mediaType) {
    return ranges.isEmpty()
        ? 1
        : ranges.stream()
            .filter(range -> range.includes(mediaType))
            .max(Comparator.comparingInt(Accept::precision))
            .map(MediaType::quality)
            .orElse(0.0);
  }

  private static int precision(MediaType range) {
    return range.type().equals("*") ? 0 : range.subtype().equals("*") ? 1 : 2;
  }
}
