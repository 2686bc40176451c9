package petstore.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petstore.http.AcceptEncoding;
import petstore.http.Gzip;
import petstore.http.Handler;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;
import petstore.http.Route;
import petstore.http.conditional.ETag;
import petstore.http.conditional.ETagList;

/// Compresses answers for clients that take it, in editions that do so ([Api#compresses]). What is
/// compressed is another representation of the same state, so that its strong entity tag is another
/// one (RFC 9110 section 8.8.3.3).
public final class Compression implements Filter {
  /// Below that, compressing saves less than it costs, in bytes.
  static final int LEAST = 1024;

  // Level 6 takes twice the time and makes an answer a twentieth smaller.
  private static final int LEVEL = 1;

  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/jsonl",
          "application/problem+json",
          "application/yaml",
          "text/html",
          "text/plain");

  @Override
  public Response answer(Api api, Route route, Request request, Handler next) {
    return next.handle(request);
  }

  @Override
  public Response finish(Api api, Request request, Response response) {
    if (response.header("Content-Encoding").isPresent()) {
      return varied(response);
    }
    if (!api.compresses()) {
      return response;
    }
    if (response.status() == 304) {
      return varied(notModified(request, response));
    }
    AcceptEncoding accepted = AcceptEncoding.of(request);
    boolean large = response.body().length >= LEAST;
    if (!isCompressible(response) || (!large && accepted.admitsIdentity())) {
      return response;
    }
    return varied(accepted.prefersGzip() ? compressed(response) : response);
  }

  private static boolean isCompressible(Response response) {
    return response.body().length > 0
        && response.header("Content-Range").isEmpty()
        && response
            .header("Content-Type")
            .map(type -> type.split(";", 2)[0].strip())
            .filter(TYPES::contains)
            .isPresent();
  }

  private static Response compressed(Response response) {
    var headers = new ArrayList<Header>();
    for (Header header : response.headers()) {
      headers.add(header.name().equalsIgnoreCase("ETag") ? gzipped(header) : header);
    }
    headers.add(new Header("Content-Encoding", "gzip"));
    return new Response(response.status(), headers, Gzip.compressed(response.body(), LEVEL));
  }

  // The client has what it was given, compressed or not: it is told the tag of that.
  private static Response notModified(Request request, Response response) {
    List<Header> headers =
        response.headers().stream()
            .map(header ->
                header.name().equalsIgnoreCase("ETag") && has(request, gzipped(header).value())
                    ? gzipped(header)
                    : header)
            .toList();
    return new Response(response.status(), headers, response.body(), response.stream());
  }

  private static boolean has(Request request, String tag) {
    return ETagList.parse(request.headers().all("If-None-Match"))
        .filter(list -> list.tags().stream().anyMatch(one -> one.toString().equals(tag)))
        .isPresent();
  }

  private static Header gzipped(Header tag) {
    return new Header(tag.name(), ETag.gzipped(tag.value()));
  }

  private static Response varied(Response response) {
    String all =
        Stream.concat(
                response.headers().stream()
                    .filter(Compression::isVary)
                    .flatMap(header -> Stream.of(header.value().split(","))),
                Stream.of("Accept-Encoding"))
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(", "));
    var headers = new ArrayList<>(response.headers());
    headers.removeIf(Compression::isVary);
    headers.add(new Header("Vary", all));
    return new Response(response.status(), headers, response.body(), response.stream());
  }

  private static boolean isVary(Header header) {
    return header.name().equalsIgnoreCase("Vary");
  }
}
