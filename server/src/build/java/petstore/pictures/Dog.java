package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// A dog's head and shoulders, from the front.
///
/// @param coat the color of most of it
/// @param muzzle the color around the nose
/// @param chest the color of the chest
/// @param ear the color of the ears
/// @param eyes the color of the ring in the eyes
/// @param tongue whether it hangs out
record Dog(
    Head head,
    Ears ears,
    int coat,
    int muzzle,
    int chest,
    int ear,
    int nose,
    int eyes,
    int collar,
    boolean tongue,
    List<Marking> markings)
    implements Animal {

  /// The outline of a head.
  @SuppressWarnings("ImmutableEnumChecker") // nobody writes to the array
  enum Head {
    LONG(400, 120, 340, 134, 288, 172, 263, 230, 268, 296, 302, 360, 346, 412, 400, 430),
    BROAD(400, 122, 332, 137, 272, 178, 246, 240, 250, 310, 282, 375, 338, 420, 400, 432),
    FLAT(400, 138, 328, 151, 264, 194, 238, 262, 246, 338, 290, 400, 348, 428, 400, 434);

    private final double[] outline;

    Head(double... outline) {
      this.outline = outline;
    }

    Shape shape() {
      return Curve.symmetric(outline);
    }
  }

  /// How the ears hang or stand.
  enum Ears {
    HANGING,
    LONG,
    PRICKED,
    BAT,
    TIPPED,
    BUTTON,
    CURLY,
    SILKY;

    boolean standsBehind() {
      return this == PRICKED || this == BAT || this == TIPPED;
    }
  }

  @Override
  public void draw(Canvas canvas) {
    Shape skull = skull();
    Shape trunk = trunk();
    canvas.placed(
        0,
        34,
        0.98,
        () -> {
          canvas.solid(trunk, Tone.of(coat));
          canvas.within(
              trunk,
              () -> {
                canvas.fill(
                    Curve.symmetric(400, 380, 342, 420, 318, 520, 330, 660, 400, 680),
                    Tone.of(chest));
                canvas.fill(
                    Curve.moved(skull, 8, 30), Tone.veil(Tone.darker(Tone.of(coat), 0.6), 0.2));
              });
          Face.collar(canvas, trunk, 446, collar);
          if (ears.standsBehind()) {
            canvas.twice(() -> DogEars.draw(canvas, ears, Tone.of(ear)));
          }
          canvas.fill(skull, Tone.of(coat));
          canvas.within(skull, () -> markings.forEach(marking -> marking.draw(canvas)));
          canvas.shade(skull, Tone.of(coat));
          if (!ears.standsBehind()) {
            canvas.twice(() -> DogEars.draw(canvas, ears, Tone.of(ear)));
          }
          muzzle(canvas, skull);
        });
  }

  private Shape skull() {
    return ears == Ears.CURLY
        ? Curve.together(
            head.shape(),
            Curve.curls(
                42, 400, 116, 352, 124, 448, 124, 318, 156, 482, 156, 304, 196, 496, 196, 400, 160))
        : head.shape();
  }

  private Shape trunk() {
    Shape smooth =
        Curve.symmetric(400, 340, 322, 372, 268, 438, 222, 510, 196, 600, 190, 680, 400, 700);
    return ears == Ears.CURLY || ears == Ears.SILKY
        ? Curve.together(
            smooth,
            Curve.curls(
                44, 262, 452, 232, 512, 212, 580, 538, 452, 568, 512, 588, 580, 300, 430, 500, 430))
        : smooth;
  }

  private void muzzle(Canvas canvas, Shape skull) {
    Color light = Tone.of(muzzle);
    double up = head == Head.FLAT ? 8 : 0;
    Shape snout =
        head == Head.FLAT
            ? Curve.symmetric(400, 288, 352, 296, 306, 332, 304, 378, 342, 412, 400, 414)
            : Curve.symmetric(400, 268, 362, 286, 326, 328, 328, 380, 362, 416, 400, 424);
    canvas.within(skull, () -> canvas.solid(snout, light));
    if (head == Head.FLAT) {
      canvas.twice(() ->
          canvas.line(Curve.open(366, 296, 330, 300, 306, 330), 4, Tone.veil(Tone.INK, 0.22)));
    }
    Face.eyes(
        canvas, head == Head.LONG ? 340 : 326, 262, head == Head.FLAT ? 25 : 21, Tone.of(eyes));
    canvas.twice(
        () -> canvas.line(Curve.open(316, 222, 336, 211, 358, 216), 7, Tone.veil(Tone.INK, 0.28)));
    double smile = 348 - up;
    if (tongue) {
      Face.tongue(canvas, smile + 26, 40);
    }
    Face.smile(canvas, smile, 54, 14);
    Face.nose(canvas, 300 - up, 1.12, Tone.of(nose));
    canvas.ellipses(350, 376 - up, 3, 3, Tone.veil(Tone.INK, 0.3));
    canvas.ellipses(336, 364 - up, 3, 3, Tone.veil(Tone.INK, 0.3));
    Face.blush(canvas, 296, 326);
  }
}
