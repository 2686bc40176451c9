package petstore.codec;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/// Gray pictures with transparency, as PNG has them. Java takes their gray for linear light when it
/// draws them, which makes them too bright; so they become RGB with equal parts.
final class GrayAlpha {
  private GrayAlpha() {}

  /// The picture itself if it is of another kind.
  static BufferedImage toRgb(BufferedImage image) {
    Raster raster = image.getRaster();
    if (raster.getNumBands() != 2) {
      return image;
    }
    int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
    var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int gray = raster.getSample(x, y, 0) >> shift;
        rgb.setRGB(x, y, raster.getSample(x, y, 1) >> shift << 24 | gray * 0x010101);
      }
    }
    return rgb;
  }
}
