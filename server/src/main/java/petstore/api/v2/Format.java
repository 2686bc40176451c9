package petstore.api.v2;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.http.MediaType;
import petstore.http.Request;

/// The format of an answer. JSON goes first; among ranges of the same weight the client's first
/// wins.
enum Format {
  JSON(MediaType.JSON),
  XML(MediaType.XML);

  /// What operations answer in, the first being the default.
  static final List<Format> BOTH = List.of(JSON, XML);

  private static final List<Format> XML_FIRST = List.of(XML, JSON);

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /// The format of an operation's answer.
  ///
  /// @throws Failure with [Problem.NotAcceptable]
  static Format of(Request request, List<Format> offered) {
    return best(request, offered)
        .orElseThrow(() ->
            new Failure(
                new Problem.NotAcceptable(offered.stream().map(Format::mediaType).toList())));
  }

  /// The format of a problem that an operation has.
  static Format ofProblem(Request request) {
    return best(request, BOTH).orElse(asText(request));
  }

  /// The format of a problem for which no operation was found: the published server prefers XML
  /// then.
  static Format ofStrayProblem(Request request) {
    return best(request, XML_FIRST).orElse(asText(request));
  }

  private static Optional<Format> best(Request request, List<Format> offered) {
    Optional<String> accept = request.header("Accept");
    if (accept.isEmpty()) {
      return Optional.of(offered.getFirst());
    }
    return MediaType.parseList(accept.get()).stream()
        .filter(range -> range.quality() > 0)
        .sorted(Comparator.comparingDouble(MediaType::quality).reversed())
        .flatMap(range -> offered.stream().filter(format -> range.includes(format.mediaType)))
        .findFirst();
  }

  private static Format asText(Request request) {
    return acceptsTextXml(request) ? XML : JSON;
  }

  /// Whether the client wants XML under its other name, which problems are answered in.
  static boolean acceptsTextXml(Request request) {
    return request.header("Accept").filter(accept -> accept.contains("text/xml")).isPresent();
  }
}
