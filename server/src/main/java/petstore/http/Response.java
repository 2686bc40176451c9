package petstore.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer.
///
/// @param status an HTTP status code (RFC 9110 section 15)
/// @param headers in the order in which they are sent; without `Content-Length`, which follows from
///   the body, unless an answer to HEAD says otherwise
/// @param body none when empty; an answer to HEAD has the body that GET would have, it is not sent
/// @param stream makes the body while it is sent, when it is not known before; `body` is empty then
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every body would be waste
public record Response(int status, List<Header> headers, byte[] body, @Nullable Stream stream) {
  private static final byte[] NOTHING = {};

  /// An answer whose body is known.
  public Response(int status, List<Header> headers, byte[] body) {
    this(status, headers, body, null);
  }

  /// A header field.
  public record Header(String name, String value) {}

  /// An answer without a body.
  public static Response of(int status) {
    return new Response(status, List.of(), NOTHING);
  }

  /// An answer with a body.
  public static Response of(int status, String contentType, byte[] body) {
    return new Response(status, List.of(new Header("Content-Type", contentType)), body);
  }

  /// An answer with a text, sent in UTF-8.
  public static Response of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(UTF_8));
  }

  /// An answer whose body is made while it is sent.
  public static Response of(int status, String contentType, Stream stream) {
    return new Response(status, List.of(new Header("Content-Type", contentType)), NOTHING, stream);
  }

  /// The same with one more header field.
  public Response with(String name, String value) {
    return with(List.of(new Header(name, value)));
  }

  /// The same with more header fields.
  public Response with(List<Header> more) {
    var all = new ArrayList<Header>(headers.size() + more.size());
    all.addAll(headers);
    all.addAll(more);
    return new Response(status, all, body, stream);
  }

  /// The same with `Retry-After` in seconds, at least one (RFC 9110 section 10.2.3).
  public Response retryAfter(Optional<Duration> time) {
    return time.isEmpty()
        ? this
        : with("Retry-After", Long.toString(Math.max(1, time.get().toSeconds())));
  }

  /// The value of the first header field with this name.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }
}
