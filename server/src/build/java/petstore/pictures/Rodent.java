package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// A small animal that sits up, from the front. Not all of them are rodents, but all sit like one.
///
/// @param coat the color of most of it
/// @param belly the color of the belly and around the nose
/// @param ear the color of the ears
/// @param markings of the upper half
record Rodent(
    Ears ears, Tail tail, boolean quills, int coat, int belly, int ear, List<Marking> markings)
    implements Animal {

  /// The size of the ears.
  enum Ears {
    SMALL,
    LARGE,
    PETALS
  }

  /// The kind of tail.
  enum Tail {
    NONE,
    THIN,
    BUSHY
  }

  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(coat);
    Shape body =
        Curve.symmetric(
            400, 168, 332, 182, 280, 238, 258, 316, 232, 400, 222, 490, 268, 556, 400, 570);
    canvas.placed(
        0,
        4,
        1.0,
        () -> {
          canvas.ellipse(404, 562, 222, 26, Tone.veil(Tone.INK, 0.14));
          tail(canvas, color);
          if (quills) {
            quills(canvas);
          }
          canvas.twice(() -> ear(canvas));
          canvas.fill(body, color);
          canvas.within(
              body,
              () -> {
                markings.forEach(marking -> marking.draw(canvas));
                canvas.fill(Curve.ellipse(400, 486, 104, 112), Tone.of(belly));
                canvas.ellipses(352, 352, 66, 50, Tone.of(belly));
                canvas.ellipse(400, 356, 60, 50, Tone.of(belly));
              });
          canvas.shade(body, color);
          face(canvas);
          paws(canvas);
        });
  }

  private void tail(Canvas canvas, Color color) {
    switch (tail) {
      case NONE -> {}
      case THIN ->
          canvas.line(
              Curve.open(540, 540, 620, 548, 664, 510, 650, 452, 686, 420), 18, Tone.of(0xE3A79C));
      case BUSHY ->
          canvas.solid(
              Curve.curls(36, 560, 520, 594, 496, 614, 458, 622, 418, 616, 376, 600, 344, 576, 540),
              color);
    }
  }

  private void quills(Canvas canvas) {
    Color dark = Tone.of(ear);
    for (int ring = 0; ring < 3; ring++) {
      double root = 150 + 22 * ring;
      double tip = 252 - 14 * ring;
      Color tone = ring % 2 == 0 ? dark : Tone.lighter(dark, 0.3);
      for (int i = 0; i <= 34; i++) {
        Shape quill = Curve.polygon(400 + root, 342, 400 + tip, 350, 400 + root, 358);
        canvas.fill(Curve.turned(quill, 400, 350, -216 + i * 7.4 + ring * 3.7), tone);
      }
    }
    canvas.ellipse(400, 350, 190, 190, dark);
  }

  private void ear(Canvas canvas) {
    Color color = Tone.of(ear);
    Color inside = Tone.mix(Tone.PINK, color, 0.2);
    switch (ears) {
      case SMALL -> {
        canvas.solid(Curve.ellipse(300, 210, 42, 44), quills ? Tone.of(coat) : color);
        canvas.ellipse(304, 216, 26, 28, inside);
      }
      case LARGE -> {
        canvas.solid(Curve.ellipse(282, 184, 70, 76, -18), color);
        canvas.fill(Curve.ellipse(288, 192, 48, 54, -18), inside);
      }
      case PETALS -> {
        canvas.solid(
            Curve.closed(320, 208, 276, 186, 232, 204, 220, 244, 246, 262, 290, 252), color);
        canvas.fill(Curve.closed(304, 220, 270, 206, 242, 222, 240, 244, 268, 246), inside);
      }
    }
  }

  private void face(Canvas canvas) {
    Face.eyes(canvas, 330, 288, 22, Tone.of(0x4A342C));
    canvas.fill(
        Curve.symmetric(400, 316, 382, 314, 378, 324, 392, 337, 400, 339), Tone.of(0xE08C92));
    canvas.fill(Curve.polygon(391, 362, 409, 362, 407, 380, 393, 380), Tone.WHITE);
    Face.smile(canvas, 338, 32, 13);
    Face.blush(canvas, 304, 340);
    Face.whiskers(canvas, 342, 346, Tone.veil(Tone.mix(Tone.of(belly), Tone.INK, 0.4), 0.8));
  }

  private static void paws(Canvas canvas) {
    Color skin = Tone.of(0xF0B5A6);
    canvas.twice(() -> {
      canvas.solid(Curve.ellipse(318, 560, 48, 20), skin);
      canvas.solid(Curve.ellipse(352, 436, 22, 28, -24), skin);
      canvas.line(Curve.open(360, 446, 366, 456), 3, Tone.veil(Tone.INK, 0.25));
      canvas.line(Curve.open(350, 450, 354, 460), 3, Tone.veil(Tone.INK, 0.25));
    });
  }
}
