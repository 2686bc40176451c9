package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// A cat's head and shoulders, from the front.
///
/// @param coat the color of most of it
/// @param muzzle the color around the nose
/// @param chest the color of the chest
/// @param ear the color of the ears
/// @param eyes the color of the iris
/// @param collar none where it is 0
record Cat(
    Fur fur,
    boolean folded,
    int coat,
    int muzzle,
    int chest,
    int ear,
    int eyes,
    int collar,
    List<Marking> markings)
    implements Animal {
  private static final int NOSE = 0xD97F83;

  /// How long the hair is.
  enum Fur {
    NONE,
    SHORT,
    LONG
  }

  @Override
  public void draw(Canvas canvas) {
    Shape skull = skull();
    Shape trunk = trunk();
    Color color = Tone.of(coat);
    canvas.placed(
        0,
        40,
        1.0,
        () -> {
          tail(canvas, Tone.of(ear));
          canvas.solid(trunk, color);
          canvas.within(
              trunk,
              () -> {
                canvas.fill(
                    Curve.symmetric(400, 380, 350, 420, 326, 520, 336, 660, 400, 680),
                    Tone.of(chest));
                canvas.fill(Curve.moved(skull, 8, 30), Tone.veil(Tone.darker(color, 0.6), 0.2));
              });
          if (collar != 0) {
            Face.collar(canvas, trunk, 428, collar);
          }
          canvas.twice(() -> ear(canvas));
          canvas.fill(skull, color);
          canvas.within(skull, () -> markings.forEach(marking -> marking.draw(canvas)));
          canvas.shade(skull, color);
          face(canvas);
        });
  }

  private Shape skull() {
    Shape round =
        fur == Fur.NONE
            ? Curve.symmetric(
                400, 150, 342, 160, 286, 194, 258, 246, 266, 306, 306, 368, 356, 404, 400, 412)
            : Curve.symmetric(
                400, 150, 334, 162, 270, 200, 240, 262, 250, 330, 296, 384, 352, 408, 400, 414);
    if (fur != Fur.LONG) {
      return round;
    }
    Shape tufts =
        Curve.symmetric(
            400, 200, 300, 220, 234, 280, 206, 330, 232, 334, 218, 376, 252, 372, 250, 408, 300,
            396, 400, 420);
    return Curve.together(round, tufts);
  }

  private Shape trunk() {
    double wide = fur == Fur.NONE ? 30 : 0;
    Shape smooth =
        Curve.symmetric(
            400,
            340,
            330 + wide,
            372,
            284 + wide,
            438,
            244 + wide,
            510,
            224 + wide,
            600,
            220 + wide,
            680,
            400,
            700);
    return fur == Fur.LONG
        ? Curve.together(
            smooth,
            Curve.curls(40, 290, 420, 264, 470, 242, 530, 510, 420, 536, 470, 558, 530, 400, 440))
        : smooth;
  }

  private void tail(Canvas canvas, Color color) {
    Shape tail = Curve.open(520, 590, 610, 560, 640, 480, 612, 410, 640, 370);
    double width = fur == Fur.LONG ? 74 : fur == Fur.NONE ? 24 : 44;
    canvas.line(tail, width, color);
  }

  private void ear(Canvas canvas) {
    Color color = Tone.of(ear);
    if (folded) {
      canvas.solid(
          Curve.closed(258, 232, 262, 180, 300, 146, 352, 160, 330, 186, 296, 204, 276, 216),
          color);
      return;
    }
    double up = fur == Fur.NONE ? -26 : 0;
    canvas.solid(
        Curve.closed(250, 260, 240, 160, 250 + up, 84 + up, 270 + up, 74 + up, 310, 106, 372, 176),
        color);
    canvas.fill(
        Curve.closed(266, 220, 260, 160, 266 + up, 114 + up, 302, 134, 340, 178),
        Tone.mix(Tone.PINK, color, 0.25));
    if (fur == Fur.LONG) {
      canvas.fill(Curve.polygon(262, 224, 282, 150, 292, 196, 316, 160, 326, 208), Tone.of(muzzle));
    }
  }

  private void face(Canvas canvas) {
    Color light = Tone.of(muzzle);
    canvas.ellipses(370, 356, 44, 35, light);
    canvas.ellipse(400, 384, 34, 24, light);
    Face.catEyes(canvas, 330, 280, Tone.of(eyes));
    canvas.fill(Curve.symmetric(400, 324, 384, 322, 376, 330, 390, 344, 400, 348), Tone.of(NOSE));
    Face.smile(canvas, 346, 40, 14);
    canvas.ellipses(356, 356, 2.6, 2.6, Tone.veil(Tone.INK, 0.3));
    canvas.ellipses(344, 366, 2.6, 2.6, Tone.veil(Tone.INK, 0.3));
    Face.blush(canvas, 286, 336);
    if (fur != Fur.NONE) {
      Face.whiskers(canvas, 330, 358, Tone.veil(Tone.WHITE, 0.9));
    } else {
      canvas.twice(() -> {
        canvas.line(Curve.open(366, 178, 380, 196, 396, 192), 4, Tone.veil(Tone.INK, 0.14));
        canvas.line(Curve.open(350, 206, 376, 220, 396, 214), 4, Tone.veil(Tone.INK, 0.14));
      });
    }
  }
}
