package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// What makes an animal look at somebody.
final class Face {
  private Face() {}

  /// A round, dark eye at both sides, with a ring of color.
  static void eyes(Canvas canvas, double x, double y, double radius, Color iris) {
    canvas.twice(() -> {
      canvas.ellipse(x, y, radius + 3, radius + 3, Tone.veil(Tone.INK, 0.35));
      canvas.ellipse(x, y, radius, radius, iris);
      canvas.ellipse(x, y - 1, radius * 0.76, radius * 0.76, Tone.INK);
    });
    lights(canvas, x, y, radius);
    lights(canvas, Canvas.WIDTH - x, y, radius);
  }

  /// One eye, seen from its side.
  static void eye(Canvas canvas, double x, double y, double radius, Color ring, Color iris) {
    canvas.ellipse(x, y, radius * 1.5, radius * 1.5, ring);
    canvas.ellipse(x, y, radius, radius, iris);
    canvas.ellipse(x, y, radius * 0.72, radius * 0.72, Tone.INK);
    lights(canvas, x, y, radius);
  }

  /// A large eye with an upright pupil at both sides.
  static void catEyes(Canvas canvas, double x, double y, Color iris) {
    Shape eye =
        Curve.closed(x - 36, y + 6, x - 14, y - 25, x + 20, y - 20, x + 34, y + 10, x, y + 27);
    canvas.twice(() -> {
      canvas.line(eye, 9, Tone.veil(Tone.INK, 0.85));
      canvas.fill(eye, iris);
      canvas.within(
          eye,
          () -> {
            canvas.ellipse(x, y - 34, 44, 26, Tone.veil(Tone.INK, 0.18));
            canvas.ellipse(x + 1, y + 1, 12, 23, Tone.INK);
          });
    });
    lights(canvas, x + 2, y, 22);
    lights(canvas, Canvas.WIDTH - x + 2, y, 22);
  }

  static void lights(Canvas canvas, double x, double y, double radius) {
    canvas.ellipse(x - radius * 0.3, y - radius * 0.36, radius * 0.3, radius * 0.3, Tone.WHITE);
    canvas.ellipse(
        x + radius * 0.3,
        y + radius * 0.32,
        radius * 0.14,
        radius * 0.14,
        Tone.veil(Tone.WHITE, 0.8));
  }

  /// A nose such as dogs have.
  static void nose(Canvas canvas, double y, double size, Color color) {
    canvas.fill(
        Curve.symmetric(
            400,
            y - 2 * size,
            400 - 26 * size,
            y,
            400 - 34 * size,
            y + 14 * size,
            400 - 16 * size,
            y + 34 * size,
            400,
            y + 40 * size),
        color);
    canvas.fill(
        Curve.ellipse(388, y + 9 * size, 12 * size, 5.5 * size, -8), Tone.veil(Tone.WHITE, 0.38));
  }

  /// A smile below a nose.
  static void smile(Canvas canvas, double y, double width, double drop) {
    canvas.line(Curve.open(400, y, 400, y + 16), 5, Tone.INK);
    canvas.twice(() ->
        canvas.line(
            Curve.open(400, y + 16, 400 - width * 0.5, y + 16 + drop, 400 - width, y + 8),
            5,
            Tone.INK));
  }

  /// A tongue that hangs out below a smile.
  static void tongue(Canvas canvas, double y, double length) {
    Shape tongue =
        Curve.symmetric(
            400, y - 6, 374, y, 372, y + length * 0.6, 384, y + length, 400, y + length + 4);
    canvas.solid(tongue, Tone.of(0xEE7F88));
    canvas.line(Curve.open(400, y, 400, y + length * 0.6), 3, Tone.of(0xD9646F));
  }

  static void whiskers(Canvas canvas, double x, double y, Color color) {
    canvas.twice(() -> {
      canvas.line(Curve.open(x, y - 8, x - 60, y - 22, x - 112, y - 22), 2.6, color);
      canvas.line(Curve.open(x, y + 4, x - 62, y + 4, x - 118, y + 12), 2.6, color);
      canvas.line(Curve.open(x, y + 16, x - 56, y + 28, x - 104, y + 46), 2.6, color);
    });
  }

  static void blush(Canvas canvas, double x, double y) {
    canvas.ellipses(x, y, 26, 15, Tone.veil(Tone.BLUSH, 0.32));
  }

  /// A collar around a neck, with a tag.
  static void collar(Canvas canvas, Shape body, double y, int color) {
    Color band = Tone.of(color);
    Shape line = Curve.open(250, y - 34, 320, y + 4, 400, y + 16, 480, y + 4, 550, y - 34);
    canvas.within(
        body,
        () -> {
          canvas.line(Curve.moved(line, 0, 6), 30, Tone.veil(Tone.INK, 0.12));
          canvas.line(line, 28, band);
          canvas.line(Curve.moved(line, 0, -8), 4, Tone.lighter(band, 0.3));
        });
    canvas.ellipse(400, y + 42, 21, 21, Tone.of(0xD9A93A));
    canvas.ellipse(398, y + 40, 18, 18, Tone.of(0xF6CE62));
    canvas.line(Curve.open(400, y + 18, 400, y + 24), 6, Tone.of(0xD9A93A));
  }
}
