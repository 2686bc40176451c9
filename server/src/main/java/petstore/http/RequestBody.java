package petstore.http;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// The body of a request, not yet read.
public interface RequestBody {
  /// Reads the whole body. May be called once.
  ///
  /// @param limit the most bytes that are taken
  /// @return the bytes, none when there is no body
  /// @throws Failure with [Problem.TooLarge] when there are more than `limit` (at once, when the
  ///   request declares so), [Problem.RequestTimeout] when they come too slowly, or
  ///   [Problem.Malformed] when the transfer breaks off
  byte[] read(int limit);

  /// A body that was read already, and may be read again.
  ///
  /// @param bytes are not copied
  static RequestBody of(byte[] bytes) {
    return limit -> {
      if (bytes.length > limit) {
        throw new Failure(new Problem.TooLarge("body", limit, "bytes"));
      }
      return bytes;
    };
  }
}
