package petstore.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The 256 colors that a flat picture can do with, so that its file is small: the most frequent
/// ones, none too near to another.
final class Palette {
  private static final int SIZE = 256;
  private static final int NEAR = 60;

  private final List<Integer> colors = new ArrayList<>();
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(BufferedImage image) {
    int[] pixels = pixels(image);
    var counts = new HashMap<Integer, Integer>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
    }
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .filter(color -> colors.size() < SIZE && isFar(color))
        .forEach(colors::add);
  }

  /// The picture in its own 256 colors.
  static BufferedImage reduced(BufferedImage image) {
    var palette = new Palette(image);
    var reduced =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
    int[] pixels = pixels(image);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = palette.nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, palette::nearestTo);
    }
    reduced.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, pixels);
    return reduced;
  }

  private IndexColorModel model() {
    int[] values = colors.stream().mapToInt(color -> 0xFF000000 | color).toArray();
    return new IndexColorModel(
        8, values.length, values, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private boolean isFar(int color) {
    return colors.stream().noneMatch(other -> distance(color, other) < NEAR);
  }

  private int nearestTo(int color) {
    int best = 0;
    for (int i = 1; i < colors.size(); i++) {
      if (distance(color, colors.get(i)) < distance(color, colors.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int first, int second) {
    int red = (first >> 16) - (second >> 16);
    int green = (first >> 8 & 0xFF) - (second >> 8 & 0xFF);
    int blue = (first & 0xFF) - (second & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
