package petstore.http.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import petstore.http.Request;
import petstore.http.Response;
import petstore.http.Response.Header;

/// A resource in one state and form, and all the ways in which GET and HEAD are answered with it:
/// 200, 206, 304, 412 and 416.
///
/// @param tag of this state and form
/// @param headers that every answer has, 304 too: `Cache-Control`, `Vary` and so on
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every body would be waste
public record Representation(ETag tag, String contentType, List<Header> headers, byte[] body) {
  public Representation {
    headers = List.copyOf(headers);
  }

  /// The answer to a GET or HEAD.
  public Response answer(Request request) {
    return switch (Precondition.of(request, Optional.of(tag))) {
      case FAILED -> Response.of(412);
      case NOT_MODIFIED -> described(Response.of(304));
      case HOLDS -> content(request);
    };
  }

  private Response content(Request request) {
    return switch (ByteRange.of(request, tag, body.length)) {
      case ByteRange.Whole() ->
          described(Response.of(200, contentType, body)).with("Accept-Ranges", "bytes");
      case ByteRange.Part(int first, int last) ->
          described(Response.of(206, contentType, Arrays.copyOfRange(body, first, last + 1)))
              .with("Content-Range", "bytes " + first + "-" + last + "/" + body.length);
      case ByteRange.Unsatisfiable() ->
          Response.of(416).with("Content-Range", "bytes */" + body.length);
    };
  }

  private Response described(Response response) {
    return response.with("ETag", tag.toString()).with(headers);
  }
}
