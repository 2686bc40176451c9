package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// A bird on a branch, from its side.
///
/// @param body the color of breast and belly
/// @param face the color of the head
/// @param wing the color of the wing
/// @param tail the color of the tail
/// @param cheek the color of a spot below the eye, none where it is 0
/// @param bars the color of bars on neck and wing, none where it is 0
record Bird(
    Beak beak,
    Crest crest,
    Tail length,
    int body,
    int face,
    int wing,
    int tail,
    int bill,
    int cheek,
    int bars)
    implements Animal {
  private static final Shape OUTLINE =
      Curve.closed(
          352, 118, 292, 138, 264, 196, 274, 262, 272, 330, 296, 410, 356, 470, 430, 482, 484, 440,
          504, 370, 488, 290, 448, 224, 426, 160);
  private static final Shape HEAD = Curve.ellipse(344, 200, 112, 98);
  private static final Shape WING =
      Curve.closed(
          392, 276, 446, 272, 492, 318, 520, 396, 536, 484, 500, 470, 446, 438, 402, 388, 380, 326);

  /// What a bird eats with.
  enum Beak {
    HOOKED,
    CONE
  }

  /// What is on the head.
  enum Crest {
    NONE,
    FEATHERS,
    FAN
  }

  /// How long the tail is.
  enum Tail {
    SHORT,
    LONG
  }

  @Override
  public void draw(Canvas canvas) {
    double scale = length == Tail.LONG ? 0.92 : 1.04;
    canvas.placed(
        length == Tail.LONG ? -10 : 6,
        length == Tail.LONG ? -18 : 0,
        scale,
        () -> {
          tail(canvas);
          crest(canvas);
          branch(canvas);
          canvas.fill(OUTLINE, Tone.of(body));
          canvas.within(
              OUTLINE,
              () -> {
                canvas.fill(HEAD, Tone.of(face));
                canvas.ellipse(300, 380, 60, 110, Tone.veil(Tone.WHITE, 0.12));
              });
          if (bars != 0) {
            bars(canvas);
          }
          canvas.shade(OUTLINE, Tone.of(body));
          wing(canvas);
          head(canvas);
          feet(canvas);
        });
  }

  private void tail(Canvas canvas) {
    Color color = Tone.of(tail);
    Shape feathers =
        length == Tail.LONG
            ? Curve.closed(420, 430, 480, 420, 560, 540, 606, 640, 570, 640, 486, 560)
            : Curve.closed(420, 440, 490, 420, 566, 500, 580, 540, 530, 540, 460, 500);
    canvas.solid(feathers, color);
    Shape shaft =
        length == Tail.LONG
            ? Curve.open(470, 470, 530, 550, 588, 636)
            : Curve.open(470, 470, 520, 505, 560, 536);
    canvas.line(shaft, 4, Tone.darker(color, 0.2));
  }

  private void crest(Canvas canvas) {
    Color color = Tone.of(face);
    switch (crest) {
      case NONE -> {}
      case FEATHERS -> {
        canvas.solid(
            Curve.closed(
                316, 150, 330, 100, 372, 52, 420, 26, 404, 66, 436, 66, 404, 104, 420, 120, 390,
                150),
            Tone.darker(color, 0.05));
      }
      case FAN -> {
        for (int i = 0; i < 5; i++) {
          Shape feather = Curve.closed(350, 150, 318, 100, 330, 50, 356, 34, 376, 60, 376, 110);
          canvas.solid(
              Curve.turned(feather, 352, 160, -8 + 17 * i),
              i % 2 == 0 ? Tone.of(0xF6DC7A) : Tone.of(0xF9E7A1));
        }
      }
    }
  }

  private static void branch(Canvas canvas) {
    Color wood = Tone.of(0x9A6B4B);
    canvas.line(Curve.open(-120, 520, 160, 500, 400, 492, 660, 478, 940, 500), 30, wood);
    canvas.line(
        Curve.open(-120, 513, 160, 493, 400, 485, 660, 471, 940, 493), 7, Tone.lighter(wood, 0.22));
    Backdrop.leaf(canvas, 178, 492, 74, -128, Tone.of(0x7FB27F));
    Backdrop.leaf(canvas, 178, 492, 66, -62, Tone.of(0x93C28F));
    Backdrop.leaf(canvas, 640, 486, 78, 42, Tone.of(0x7FB27F));
    Backdrop.leaf(canvas, 662, 478, 66, -40, Tone.of(0x93C28F));
  }

  private void bars(Canvas canvas) {
    Color color = Tone.of(bars);
    Shape nape = Curve.closed(380, 110, 440, 150, 480, 250, 500, 340, 430, 300, 390, 200);
    canvas.within(
        OUTLINE,
        () ->
            canvas.within(
                nape,
                () -> {
                  for (int i = 0; i < 9; i++) {
                    double y = 128 + i * 22;
                    canvas.line(Curve.open(360, y + 12, 420, y, 500, y + 24), 7, color);
                  }
                }));
  }

  private void wing(Canvas canvas) {
    Color color = Tone.of(wing);
    canvas.fill(Curve.moved(WING, 5, 9), Tone.veil(Tone.INK, 0.12));
    canvas.fill(WING, color);
    canvas.within(
        WING,
        () -> {
          Color edge = bars == 0 ? Tone.darker(color, 0.18) : Tone.of(bars);
          for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 5; i++) {
              double x = 396 + i * 30 + row * 18;
              double y = 300 + row * 36 + i * 6;
              canvas.line(Curve.open(x - 15, y, x, y + 15, x + 15, y), 5, Tone.veil(edge, 0.75));
            }
          }
        });
    canvas.shade(WING, color);
  }

  private void head(Canvas canvas) {
    if (cheek != 0) {
      canvas.ellipse(348, 236, 28, 23, Tone.of(cheek));
    }
    Face.eye(canvas, 326, 188, 17, Tone.lighter(Tone.of(face), 0.45), Tone.of(0x54382A));
    Color color = Tone.of(bill);
    if (beak == Beak.HOOKED) {
      canvas.solid(
          Curve.closed(292, 226, 270, 234, 262, 252, 276, 262, 296, 250), Tone.darker(color, 0.2));
      canvas.solid(
          Curve.closed(
              296, 180, 262, 176, 236, 200, 228, 240, 236, 264, 250, 244, 274, 236, 298, 228),
          color);
      canvas.ellipse(280, 190, 5, 4, Tone.veil(Tone.INK, 0.4));
    } else {
      canvas.solid(
          Curve.closed(288, 214, 240, 216, 214, 222, 246, 240, 288, 238), Tone.darker(color, 0.16));
      canvas.solid(Curve.closed(290, 184, 252, 194, 208, 220, 246, 222, 288, 220), color);
    }
  }

  private static void feet(Canvas canvas) {
    Color skin = Tone.of(0xC9897A);
    for (int foot = 0; foot < 2; foot++) {
      double x = 352 + 58 * foot;
      canvas.line(Curve.open(x + 4, 470, x, 484), 13, skin);
      for (int toe = -1; toe <= 1; toe++) {
        canvas.line(Curve.open(x + 11 * toe, 480, x + 14 * toe - 3, 502), 10, skin);
      }
    }
  }
}
