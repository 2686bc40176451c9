package petstore.codec;

import petstore.core.images.Images;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// Width and height of a picture as its header tells, before anything is decoded.
record Size(int width, int height) {
  /// Longer sides are what the formats but PNG cannot say either; a single row of so many pixels
  /// fits in memory easily.
  static final int MAX_SIDE = 65_535;

  /// @throws Failure if there are no pixels, or more than are taken
  static Size of(long width, long height) {
    if (width == 0 || height == 0) {
      throw Broken.because("The picture has no pixels");
    }
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > Images.MAX_PIXELS) {
      throw new Failure(new Problem.TooLarge("picture", Images.MAX_PIXELS, "pixels"));
    }
    return new Size((int) width, (int) height);
  }

  int longest() {
    return Math.max(width, height);
  }
}
