package petstore.core.images;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Tells pictures from other uploads, cleans them and makes thumbnails.
public interface ImageCodec {
  /// Reads an upload. What it is is told by its content alone.
  ///
  /// @throws Failure with [Problem.NotAnImage], [Problem.BrokenImage], [Problem.TooLarge] (bytes,
  ///   pixels or frames), or [Problem.Unavailable] when too many others are being read
  Picture read(byte[] upload);
}
