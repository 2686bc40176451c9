package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// What is behind an animal.
final class Backdrop {
  private Backdrop() {}

  /// A colored wall with a disc that the animal stands out against, and a few paws.
  static void studio(Canvas canvas, int wall) {
    Color color = Tone.of(wall);
    fill(canvas, color);
    canvas.ellipse(400, 315, 265, 265, Tone.lighter(color, 0.32));
    Color paw = Tone.lighter(color, 0.2);
    paw(canvas, 92, 110, 1.0, -18, paw);
    paw(canvas, 168, 236, 0.62, 14, paw);
    paw(canvas, 712, 140, 1.0, 22, paw);
    paw(canvas, 640, 52, 0.6, -8, paw);
    paw(canvas, 84, 420, 0.75, 20, paw);
    paw(canvas, 728, 400, 0.8, -14, paw);
  }

  /// Hills under a sky.
  static void meadow(Canvas canvas, int sky, int grass) {
    Color blue = Tone.of(sky);
    Color green = Tone.of(grass);
    fill(canvas, blue);
    canvas.ellipse(652, 118, 62, 62, Tone.of(0xFFE7A3));
    canvas.ellipse(652, 118, 92, 92, Tone.veil(Tone.of(0xFFF1C9), 0.35));
    cloud(canvas, 150, 130, 1.0);
    cloud(canvas, 500, 74, 0.6);
    canvas.fill(
        Curve.closed(-60, 460, 100, 380, 300, 400, 520, 350, 860, 420, 880, 660, -60, 660),
        Tone.lighter(green, 0.28));
    canvas.fill(
        Curve.closed(-60, 500, 150, 470, 420, 485, 640, 450, 860, 480, 880, 660, -60, 660), green);
    for (int i = 0; i < 9; i++) {
      flower(canvas, 40 + i * 90, 520 + (i * 37) % 60, i % 3);
    }
  }

  /// A room with a window and a plant.
  static void room(Canvas canvas, int wall, int floor) {
    Color color = Tone.of(wall);
    fill(canvas, color);
    Shape frame = new RoundRectangle2D.Double(92, 58, 250, 290, 250, 250);
    canvas.fill(frame, Tone.lighter(color, 0.75));
    Shape pane = new RoundRectangle2D.Double(106, 72, 222, 276, 222, 222);
    canvas.within(
        pane,
        () -> {
          canvas.fill(pane, Tone.of(0xCDE7F3));
          canvas.ellipse(150, 360, 130, 90, Tone.of(0xA9CFA4));
          canvas.ellipse(300, 380, 130, 90, Tone.of(0x8DBE93));
          cloud(canvas, 250, 150, 0.5);
        });
    canvas.fill(new Rectangle2D.Double(211, 72, 12, 276), Tone.lighter(color, 0.75));
    canvas.fill(new RoundRectangle2D.Double(76, 340, 282, 18, 10, 10), Tone.lighter(color, 0.85));
    canvas.fill(new Rectangle2D.Double(0, 505, 800, 95), Tone.of(floor));
    canvas.fill(new Rectangle2D.Double(0, 497, 800, 10), Tone.lighter(color, 0.6));
    plant(canvas, 690, 500);
  }

  /// Leaves in the corners.
  static void foliage(Canvas canvas, int wall, int leaf) {
    Color color = Tone.of(wall);
    Color green = Tone.of(leaf);
    fill(canvas, color);
    canvas.ellipse(400, 300, 250, 250, Tone.lighter(color, 0.3));
    for (int i = 0; i < 5; i++) {
      Color tone = i % 2 == 0 ? green : Tone.lighter(green, 0.22);
      leaf(canvas, 20, 20, 190, 8 + i * 22, tone);
      leaf(canvas, 790, 585, 180, 186 + i * 22, tone);
    }
    for (int i = 0; i < 3; i++) {
      Color tone = i % 2 == 0 ? Tone.lighter(green, 0.1) : Tone.lighter(green, 0.3);
      leaf(canvas, 800, 0, 130, 110 + i * 26, tone);
      leaf(canvas, 0, 600, 130, 290 + i * 26, tone);
    }
  }

  /// A terrarium: sand, a cactus, stones.
  static void desert(Canvas canvas, int wall, int sand) {
    Color color = Tone.of(wall);
    Color ground = Tone.of(sand);
    fill(canvas, color);
    canvas.ellipse(570, 210, 120, 120, Tone.lighter(color, 0.38));
    canvas.fill(
        Curve.closed(-60, 430, 140, 380, 330, 420, 560, 370, 880, 430, 880, 660, -60, 660),
        Tone.lighter(ground, 0.3));
    cactus(canvas, 680, 420, 1.0);
    cactus(canvas, 105, 415, 0.62);
    canvas.fill(
        Curve.closed(-60, 500, 200, 470, 430, 480, 640, 465, 880, 500, 880, 660, -60, 660), ground);
    canvas.solid(
        Curve.closed(40, 560, 70, 515, 130, 505, 180, 540, 190, 575, 110, 590), Tone.of(0xB9A79B));
    canvas.solid(
        Curve.closed(640, 575, 665, 545, 715, 540, 750, 570, 735, 595, 680, 600),
        Tone.of(0xC6B6A8));
  }

  private static void fill(Canvas canvas, Color color) {
    canvas.fill(new Rectangle2D.Double(0, 0, Canvas.WIDTH, Canvas.HEIGHT), color);
  }

  private static void paw(
      Canvas canvas, double x, double y, double size, double degrees, Color color) {
    double r = 12 * size;
    Shape[] parts = {
      Curve.ellipse(x, y + r * 1.1, r * 1.6, r * 1.3),
      Curve.ellipse(x - r * 1.9, y - r * 0.4, r * 0.72, r),
      Curve.ellipse(x - r * 0.7, y - r * 1.5, r * 0.75, r),
      Curve.ellipse(x + r * 0.7, y - r * 1.5, r * 0.75, r),
      Curve.ellipse(x + r * 1.9, y - r * 0.4, r * 0.72, r)
    };
    for (Shape part : parts) {
      canvas.fill(Curve.turned(part, x, y, degrees), color);
    }
  }

  private static void cloud(Canvas canvas, double x, double y, double size) {
    canvas.fill(
        Curve.together(
            Curve.ellipse(x, y, 62 * size, 30 * size),
            Curve.ellipse(x - 40 * size, y + 10 * size, 42 * size, 22 * size),
            Curve.ellipse(x + 46 * size, y + 10 * size, 46 * size, 22 * size),
            Curve.ellipse(x + 10 * size, y - 18 * size, 38 * size, 30 * size)),
        Tone.veil(Tone.WHITE, 0.85));
  }

  private static void flower(Canvas canvas, double x, double y, int kind) {
    Color petal = Tone.of(kind == 0 ? 0xFFFFFF : kind == 1 ? 0xFFD9DE : 0xFFE9A8);
    for (int i = 0; i < 5; i++) {
      double angle = Math.toRadians(72 * i);
      canvas.ellipse(x + 7 * Math.sin(angle), y - 7 * Math.cos(angle), 5, 5, petal);
    }
    canvas.ellipse(x, y, 4, 4, Tone.of(0xF3B33E));
  }

  static void leaf(Canvas canvas, double x, double y, double length, double degrees, Color color) {
    double half = length / 2;
    Shape blade =
        Curve.closed(
            x,
            y,
            x + half * 0.7,
            y - length * 0.15,
            x + length,
            y,
            x + half * 0.7,
            y + length * 0.15);
    canvas.fill(Curve.turned(blade, x, y, degrees), color);
    Shape vein = Curve.open(x + half * 0.2, y, x + length * 0.86, y);
    canvas.line(Curve.turned(vein, x, y, degrees), 2.5, Tone.darker(color, 0.12));
  }

  private static void plant(Canvas canvas, double x, double y) {
    Color green = Tone.of(0x6FA57C);
    for (int i = 0; i < 7; i++) {
      Color tone = i % 2 == 0 ? green : Tone.lighter(green, 0.2);
      leaf(canvas, x, y - 40, 125 - 8 * Math.abs(i - 3), 210 + i * 20, tone);
    }
    canvas.solid(
        Curve.polygon(x - 52, y - 50, x + 52, y - 50, x + 38, y + 45, x - 38, y + 45),
        Tone.of(0xD98E6B));
    canvas.fill(new RoundRectangle2D.Double(x - 58, y - 62, 116, 22, 8, 8), Tone.of(0xE6A283));
  }

  private static void cactus(Canvas canvas, double x, double y, double size) {
    Color green = Tone.of(0x7FB08A);
    double width = 46 * size;
    canvas.line(Curve.open(x, y + 90 * size, x, y - 130 * size), width, green);
    Shape left =
        Curve.open(x, y + 10 * size, x - 52 * size, y - 8 * size, x - 58 * size, y - 62 * size);
    Shape right =
        Curve.open(x, y - 30 * size, x + 50 * size, y - 48 * size, x + 54 * size, y - 98 * size);
    canvas.line(left, width * 0.62, green);
    canvas.line(right, width * 0.62, green);
    canvas.dashes(
        Curve.open(x, y + 60 * size, x, y - 130 * size), 4, Tone.lighter(green, 0.45), 1, 18);
  }
}
