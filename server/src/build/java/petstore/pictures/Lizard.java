package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// A lizard on a stone, from its side.
///
/// @param skin the color of back and tail
/// @param belly the color below
/// @param pattern the color of what is on the back
/// @param eye the color of the iris
record Lizard(Back back, int skin, int belly, int pattern, int eye) implements Animal {
  private static final Shape BODY =
      Curve.closed(
          142, 352, 164, 312, 214, 284, 266, 294, 320, 296, 420, 268, 510, 282, 580, 330, 650, 392,
          712, 420, 764, 398, 774, 408, 722, 452, 640, 446, 560, 420, 470, 428, 360, 428, 290, 398,
          230, 396, 168, 388);

  /// What is on the back.
  enum Back {
    SPOTS,
    THORNS,
    CREST,
    BANDS
  }

  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(skin);
    canvas.placed(
        -40,
        10,
        1.02,
        () -> {
          stone(canvas);
          leg(canvas, 356, 400, Tone.darker(color, 0.2));
          leg(canvas, 500, 400, Tone.darker(color, 0.2));
          if (back == Back.THORNS || back == Back.CREST) {
            thorns(canvas, Tone.darker(color, 0.22));
          }
          canvas.fill(BODY, color);
          canvas.within(
              BODY,
              () -> {
                canvas.fill(
                    Curve.closed(
                        120, 372, 230, 372, 330, 398, 470, 402, 600, 420, 600, 470, 120, 470),
                    Tone.of(belly));
                pattern(canvas);
              });
          canvas.shade(BODY, color);
          leg(canvas, 308, 396, color);
          leg(canvas, 552, 392, color);
          face(canvas);
        });
  }

  private static void stone(Canvas canvas) {
    Color gray = Tone.of(0xA79A94);
    Shape stone =
        Curve.closed(
            150, 540, 200, 476, 330, 456, 560, 452, 690, 486, 740, 552, 600, 600, 280, 600);
    canvas.solid(stone, gray);
    canvas.within(stone, () -> canvas.ellipse(420, 462, 260, 22, Tone.lighter(gray, 0.22)));
  }

  private static void leg(Canvas canvas, double x, double y, Color color) {
    canvas.line(Curve.open(x, y, x + 26, y + 34, x - 8, y + 66), 34, color);
    for (int toe = 0; toe < 4; toe++) {
      canvas.line(
          Curve.open(x - 8, y + 68, x - 34 + 14 * toe, y + 80 - 2 * Math.abs(toe - 1)), 9, color);
    }
  }

  private static void thorns(Canvas canvas, Color color) {
    double[] line = {
      196, 292, 222, 284, 248, 288, 274, 293, 300, 295, 330, 293, 360, 284, 390, 275, 420, 270, 450,
      269, 480, 275, 510, 283, 540, 302, 570, 324, 600, 348, 630, 374
    };
    for (int i = 0; i < line.length; i += 2) {
      double x = line[i];
      double y = line[i + 1];
      canvas.fill(Curve.polygon(x - 11, y + 8, x + 8, y - 20, x + 13, y + 10), color);
    }
  }

  private void pattern(Canvas canvas) {
    Color color = Tone.of(pattern);
    Shape upper =
        Curve.closed(
            170, 280, 420, 250, 560, 290, 790, 400, 760, 440, 600, 404, 440, 384, 260, 372);
    switch (back) {
      case SPOTS -> canvas.specks(upper, color, 8, 27, 17);
      case CREST -> {
        canvas.within(
            upper,
            () ->
                canvas.line(
                    Curve.open(180, 312, 300, 308, 420, 284, 520, 300, 620, 372, 760, 412),
                    26,
                    color));
        canvas.specks(upper, Tone.veil(Tone.lighter(color, 0.3), 0.7), 5, 30, 4);
      }
      case THORNS -> {
        for (int i = 0; i < 5; i++) {
          canvas.ellipse(350 + i * 64, 322 + i * i * 5, 17, 24, Tone.veil(color, 0.6));
        }
        canvas.specks(upper, Tone.veil(color, 0.35), 5, 24, 9);
      }
      case BANDS -> {
        for (int i = 0; i < 8; i++) {
          double x = 300 + i * 56;
          canvas.line(
              Curve.open(x, 240, x - 14, 330 + i * 8, x + 4, 400 + i * 8),
              20,
              Tone.veil(color, 0.85));
        }
      }
    }
  }

  private void face(Canvas canvas) {
    canvas.line(Curve.open(148, 360, 190, 366, 236, 356, 254, 340), 4.5, Tone.veil(Tone.INK, 0.75));
    canvas.ellipse(160, 340, 4, 3, Tone.veil(Tone.INK, 0.5));
    Face.eye(canvas, 212, 318, 20, Tone.lighter(Tone.of(skin), 0.3), Tone.of(eye));
    canvas.ellipse(238, 368, 20, 11, Tone.veil(Tone.BLUSH, 0.35));
    if (back == Back.THORNS) {
      for (int i = 0; i < 4; i++) {
        double x = 216 + i * 20;
        canvas.fill(
            Curve.polygon(x, 392, x + 12, 412, x + 18, 394), Tone.darker(Tone.of(skin), 0.16));
      }
    }
  }
}
