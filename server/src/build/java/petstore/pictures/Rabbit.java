package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// A rabbit that sits and looks at somebody.
///
/// @param coat the color of most of it
/// @param muzzle the color around the nose
/// @param belly the color of the chest
/// @param ear the color of the ears
record Rabbit(
    Ears ears, boolean mane, int coat, int muzzle, int belly, int ear, List<Marking> markings)
    implements Animal {

  /// How long the ears are, and whether they stand.
  enum Ears {
    LONG,
    SHORT,
    LOP
  }

  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(coat);
    Shape trunk =
        Curve.symmetric(400, 330, 318, 360, 252, 430, 218, 510, 226, 580, 300, 612, 400, 614);
    Shape skull =
        Curve.symmetric(400, 172, 346, 176, 296, 212, 268, 272, 276, 334, 320, 380, 400, 394);
    canvas.placed(
        0,
        -2,
        0.98,
        () -> {
          canvas.ellipse(404, 592, 236, 26, Tone.veil(Tone.INK, 0.14));
          canvas.solid(trunk, color);
          canvas.within(
              trunk,
              () -> {
                canvas.fill(Curve.ellipse(400, 500, 88, 118), Tone.of(belly));
                canvas.fill(Curve.moved(skull, 8, 26), Tone.veil(Tone.darker(color, 0.6), 0.18));
              });
          paws(canvas, color);
          if (ears != Ears.LOP) {
            canvas.twice(() -> upright(canvas));
          }
          Shape head = mane ? withMane(skull) : skull;
          canvas.fill(head, mane ? Tone.lighter(color, 0.25) : color);
          canvas.fill(skull, color);
          canvas.within(skull, () -> markings.forEach(marking -> marking.draw(canvas)));
          canvas.shade(head, color);
          if (ears == Ears.LOP) {
            canvas.twice(() -> hanging(canvas));
          }
          face(canvas);
        });
  }

  private static Shape withMane(Shape skull) {
    return Curve.together(
        skull,
        Curve.curls(
            38, 300, 200, 270, 240, 256, 290, 262, 340, 288, 382, 330, 408, 376, 418, 424, 418, 470,
            408, 512, 382, 538, 340, 544, 290, 530, 240, 500, 200, 350, 168, 400, 160, 450, 168));
  }

  private void paws(Canvas canvas, Color color) {
    canvas.twice(() -> {
      canvas.solid(Curve.ellipse(286, 580, 76, 32), Tone.lighter(color, 0.12));
      canvas.solid(Curve.ellipse(362, 556, 34, 44), Tone.lighter(color, 0.18));
      for (int toe = 0; toe < 2; toe++) {
        double x = 352 + 20 * toe;
        canvas.line(Curve.open(x, 580, x, 594), 3, Tone.veil(Tone.INK, 0.3));
      }
    });
  }

  private void upright(Canvas canvas) {
    double drop = ears == Ears.SHORT ? 64 : 0;
    Shape ear =
        Curve.closed(
            334,
            216,
            300,
            130 + drop * 0.7,
            296,
            50 + drop,
            318,
            14 + drop,
            352,
            36 + drop,
            376,
            110 + drop * 0.7,
            388,
            194);
    Shape inside =
        Curve.closed(
            342,
            192,
            318,
            130 + drop * 0.7,
            314,
            70 + drop,
            326,
            44 + drop,
            344,
            64 + drop,
            360,
            124 + drop * 0.7,
            366,
            184);
    canvas.solid(ear, Tone.of(ear()));
    canvas.fill(inside, Tone.mix(Tone.PINK, Tone.of(ear()), 0.25));
  }

  private void hanging(Canvas canvas) {
    Shape ear =
        Curve.closed(
            352, 178, 300, 158, 252, 186, 220, 258, 206, 350, 224, 408, 262, 412, 288, 360, 296,
            270, 316, 214);
    canvas.fill(Curve.moved(ear, 7, 9), Tone.veil(Tone.INK, 0.1));
    canvas.solid(ear, Tone.of(ear()));
    canvas.line(
        Curve.open(262, 230, 244, 300, 242, 366),
        9,
        Tone.veil(Tone.mix(Tone.PINK, Tone.INK, 0.1), 0.5));
  }

  private void face(Canvas canvas) {
    Color light = Tone.of(muzzle);
    canvas.ellipses(376, 334, 40, 34, light);
    canvas.ellipse(400, 358, 32, 26, light);
    canvas.fill(Curve.polygon(389, 352, 411, 352, 409, 378, 401, 380, 391, 378), Tone.WHITE);
    canvas.line(Curve.open(400, 354, 400, 376), 2, Tone.veil(Tone.INK, 0.3));
    Face.eyes(canvas, 326, 272, 25, Tone.of(0x6B4226));
    canvas.fill(
        Curve.symmetric(400, 306, 382, 303, 376, 312, 392, 326, 400, 329), Tone.of(0xE08C92));
    Face.smile(canvas, 328, 34, 12);
    Face.blush(canvas, 306, 326);
    Face.whiskers(canvas, 340, 338, Tone.veil(Tone.mix(light, Tone.INK, 0.35), 0.8));
  }
}
