package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// The left ear of a dog.
final class DogEars {
  private DogEars() {}

  static void draw(Canvas canvas, Dog.Ears ears, Color color) {
    switch (ears) {
      case HANGING ->
          hang(
              canvas,
              color,
              Curve.closed(
                  322, 140, 272, 138, 232, 182, 208, 256, 212, 326, 242, 344, 272, 306, 286, 236));
      case LONG ->
          hang(
              canvas,
              color,
              Curve.closed(
                  318, 150, 266, 156, 226, 220, 200, 320, 206, 410, 244, 434, 278, 394, 288, 290,
                  292, 220));
      case BUTTON ->
          hang(
              canvas,
              color,
              Curve.closed(328, 148, 284, 132, 246, 148, 232, 196, 244, 240, 272, 240, 300, 200));
      case CURLY ->
          hang(
              canvas,
              color,
              Curve.curls(
                  40, 276, 196, 254, 236, 242, 284, 244, 334, 256, 374, 236, 264, 232, 312, 262,
                  352));
      case SILKY ->
          hang(
              canvas,
              color,
              Curve.together(
                  Curve.closed(
                      322, 148, 268, 150, 224, 210, 200, 310, 190, 400, 212, 426, 232, 404, 250,
                      440, 272, 402, 288, 416, 294, 330, 290, 230)));
      case PRICKED ->
          stand(
              canvas,
              color,
              Curve.closed(262, 230, 248, 150, 256, 70, 270, 50, 300, 72, 348, 128, 372, 170),
              Curve.closed(278, 200, 266, 140, 271, 86, 298, 104, 328, 148));
      case BAT ->
          stand(
              canvas,
              color,
              Curve.closed(268, 240, 236, 160, 232, 84, 256, 46, 294, 64, 330, 116, 352, 180),
              Curve.closed(276, 206, 252, 150, 252, 94, 270, 76, 300, 112, 318, 162));
      case TIPPED -> {
        Shape base = Curve.closed(262, 226, 240, 160, 250, 106, 284, 92, 330, 120, 366, 164);
        canvas.solid(base, color);
        canvas.solid(
            Curve.closed(250, 112, 290, 88, 330, 112, 296, 138, 262, 172, 236, 184, 228, 160),
            Tone.darker(color, 0.14));
      }
    }
  }

  private static void hang(Canvas canvas, Color color, Shape ear) {
    canvas.fill(Curve.moved(ear, 7, 10), Tone.veil(Tone.INK, 0.1));
    canvas.solid(ear, color);
  }

  private static void stand(Canvas canvas, Color color, Shape ear, Shape inside) {
    canvas.solid(ear, color);
    canvas.fill(inside, Tone.mix(Tone.PINK, color, 0.35));
  }
}
