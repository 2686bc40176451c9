package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// A tortoise on its way, from its side.
///
/// @param skin the color of head and legs
/// @param shell the color of the shell
/// @param plate the color of the plates on it
record Tortoise(int skin, int shell, int plate) implements Animal {
  private static final Shape DOME =
      Curve.closed(
          236, 436, 250, 350, 310, 270, 410, 236, 520, 258, 600, 330, 630, 428, 600, 462, 440, 470,
          280, 464);

  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(skin);
    canvas.placed(
        -10,
        20,
        1.06,
        () -> {
          canvas.ellipse(420, 548, 270, 22, Tone.veil(Tone.INK, 0.14));
          canvas.fill(Curve.closed(600, 440, 660, 470, 690, 500, 640, 490, 590, 470), color);
          leg(canvas, 330, Tone.darker(color, 0.2));
          leg(canvas, 520, Tone.darker(color, 0.2));
          head(canvas, color);
          leg(canvas, 284, color);
          leg(canvas, 570, color);
          shell(canvas);
        });
  }

  private static void leg(Canvas canvas, double x, Color color) {
    Shape leg =
        Curve.closed(x - 34, 440, x + 36, 440, x + 38, 500, x + 32, 544, x - 30, 544, x - 34, 500);
    canvas.solid(leg, color);
    for (int claw = 0; claw < 3; claw++) {
      canvas.ellipse(x - 20 + 19 * claw, 540, 7, 6, Tone.lighter(color, 0.5));
    }
  }

  private static void head(Canvas canvas, Color color) {
    Shape head =
        Curve.closed(
            300, 452, 238, 420, 196, 372, 140, 372, 104, 336, 112, 284, 156, 256, 206, 272, 236,
            320, 270, 370, 320, 400);
    canvas.solid(head, color);
    canvas.line(Curve.open(112, 336, 142, 350, 186, 340, 198, 326), 4.5, Tone.veil(Tone.INK, 0.7));
    canvas.ellipse(118, 312, 3.5, 3, Tone.veil(Tone.INK, 0.5));
    Face.eye(canvas, 160, 300, 15, Tone.lighter(color, 0.3), Tone.of(0x54382A));
    canvas.ellipse(188, 350, 17, 10, Tone.veil(Tone.BLUSH, 0.38));
  }

  private void shell(Canvas canvas) {
    Color base = Tone.of(shell);
    Color light = Tone.of(plate);
    canvas.fill(DOME, base);
    canvas.within(
        DOME,
        () -> {
          double[][] plates = {
            {300, 300, 376, 252, 420, 300, 390, 372, 312, 372},
            {432, 250, 512, 268, 540, 330, 500, 374, 408, 372, 438, 304},
            {552, 304, 604, 350, 612, 400, 520, 384, 556, 334},
            {246, 392, 288, 320, 300, 384, 372, 388, 360, 440, 244, 440},
            {388, 388, 500, 390, 494, 444, 380, 442},
            {516, 396, 618, 412, 612, 448, 508, 446}
          };
          for (double[] one : plates) {
            canvas.fill(Curve.polygon(one), light);
          }
        });
    canvas.shade(DOME, base);
    canvas.line(
        Curve.open(232, 448, 330, 470, 440, 474, 540, 470, 630, 448), 20, Tone.lighter(base, 0.3));
  }
}
