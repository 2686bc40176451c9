package petstore.pictures;

import java.awt.Color;

/// Colors, and what is made of them.
final class Tone {
  static final Color INK = of(0x2E2733);
  static final Color WHITE = of(0xFFFFFF);
  static final Color CREAM = of(0xFBF1DF);
  static final Color PINK = of(0xF2A7A5);
  static final Color BLUSH = of(0xF08C8C);

  private Tone() {}

  static Color of(int rgb) {
    return new Color(rgb);
  }

  /// The color, more or less of it visible.
  ///
  /// @param opacity 0 to 1
  static Color veil(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
  }

  /// Some of one color in another.
  ///
  /// @param share of the second, 0 to 1
  static Color mix(Color first, Color second, double share) {
    return new Color(
        mix(first.getRed(), second.getRed(), share),
        mix(first.getGreen(), second.getGreen(), share),
        mix(first.getBlue(), second.getBlue(), share));
  }

  static Color darker(Color color, double share) {
    return mix(color, of(0x1F1430), share);
  }

  static Color lighter(Color color, double share) {
    return mix(color, WHITE, share);
  }

  private static int mix(int first, int second, double share) {
    return (int) Math.round(first + (second - first) * share);
  }
}
