package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// A chameleon on a branch, from its side.
///
/// @param skin the color of most of it
/// @param bands the color of the bands
record Chameleon(int skin, int bands) implements Animal {
  private static final Shape BODY =
      Curve.closed(
          150, 318, 172, 262, 226, 222, 258, 170, 304, 176, 316, 232, 372, 214, 450, 206, 530, 238,
          576, 310, 584, 372, 540, 392, 460, 404, 372, 398, 306, 366, 250, 366, 190, 356);

  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(skin);
    canvas.placed(
        0,
        20,
        1.04,
        () -> {
          tail(canvas, color);
          leg(canvas, 360, Tone.darker(color, 0.2));
          leg(canvas, 470, Tone.darker(color, 0.2));
          Color wood = Tone.of(0x9A6B4B);
          canvas.line(Curve.open(-60, 500, 200, 486, 460, 490, 860, 460), 28, wood);
          canvas.line(
              Curve.open(-60, 494, 200, 480, 460, 484, 860, 454), 7, Tone.lighter(wood, 0.22));
          canvas.fill(BODY, color);
          canvas.within(
              BODY,
              () -> {
                for (int i = 0; i < 5; i++) {
                  double x = 344 + i * 52;
                  canvas.line(
                      Curve.open(x, 190, x - 12, 290, x + 6, 420),
                      20,
                      Tone.veil(Tone.of(bands), 0.7));
                }
                canvas.line(
                    Curve.open(180, 366, 300, 356, 400, 388, 560, 376),
                    22,
                    Tone.lighter(color, 0.45));
              });
          canvas.shade(BODY, color);
          leg(canvas, 318, color);
          leg(canvas, 530, color);
          face(canvas, color);
        });
  }

  private static void tail(Canvas canvas, Color color) {
    var spiral = new Path2D.Double();
    spiral.moveTo(560, 350);
    spiral.curveTo(660, 370, 700, 300, 664, 250);
    spiral.curveTo(636, 212, 580, 232, 590, 274);
    spiral.curveTo(598, 304, 642, 298, 636, 270);
    canvas.line(spiral, 30, Tone.darker(color, 0.1));
    canvas.line(spiral, 22, color);
  }

  private static void leg(Canvas canvas, double x, Color color) {
    canvas.line(Curve.open(x, 368, x + 34, 420, x + 2, 470), 28, color);
    canvas.line(Curve.open(x + 2, 474, x - 12, 494), 20, color);
    canvas.line(Curve.open(x + 2, 474, x + 18, 494), 20, color);
  }

  private static void face(Canvas canvas, Color color) {
    canvas.line(Curve.open(158, 326, 200, 334, 250, 318), 4.5, Tone.veil(Tone.INK, 0.7));
    canvas.ellipse(226, 276, 40, 38, Tone.darker(color, 0.1));
    canvas.ellipse(224, 274, 36, 34, Tone.lighter(color, 0.28));
    Face.eye(canvas, 218, 272, 13, Tone.lighter(color, 0.5), Tone.of(0xB5652B));
    canvas.ellipse(256, 336, 18, 10, Tone.veil(Tone.BLUSH, 0.38));
  }
}
