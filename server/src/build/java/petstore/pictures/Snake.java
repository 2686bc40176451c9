package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// A coiled snake that raises its head.
///
/// @param skin the color of most of it
/// @param pattern the color of the saddles
/// @param edge the color around the saddles
record Snake(int skin, int pattern, int edge) implements Animal {
  @Override
  public void draw(Canvas canvas) {
    canvas.placed(
        0,
        6,
        1.0,
        () -> {
          canvas.ellipse(404, 560, 270, 30, Tone.veil(Tone.INK, 0.14));
          coil(canvas, Curve.ellipse(400, 500, 214, 52), 76);
          coil(canvas, Curve.ellipse(404, 440, 162, 42), 70);
          coil(canvas, Curve.ellipse(398, 388, 108, 32), 62);
          coil(canvas, Curve.open(470, 384, 492, 330, 450, 280, 400, 258, 372, 222, 384, 176), 54);
          head(canvas);
        });
  }

  private void coil(Canvas canvas, Shape line, double width) {
    Color color = Tone.of(skin);
    canvas.line(Curve.moved(line, 0, 8), width, Tone.veil(Tone.INK, 0.16));
    canvas.line(line, width, Tone.darker(color, 0.14));
    canvas.line(Curve.moved(line, -1, -4), width - 8, color);
    canvas.dashes(line, width * 0.52, Tone.of(edge), 16, 62);
    canvas.dashes(line, width * 0.34, Tone.of(pattern), 16, 62);
  }

  private void head(Canvas canvas) {
    Color color = Tone.of(skin);
    canvas.line(Curve.open(262, 188, 236, 194), 5, Tone.of(0xD9534F));
    canvas.line(Curve.open(236, 194, 218, 184), 4, Tone.of(0xD9534F));
    canvas.line(Curve.open(236, 194, 220, 206), 4, Tone.of(0xD9534F));
    Shape head =
        Curve.closed(
            256, 182, 286, 140, 344, 118, 402, 132, 420, 172, 398, 212, 340, 224, 280, 214);
    canvas.solid(head, color);
    canvas.within(
        head,
        () ->
            canvas.fill(
                Curve.closed(330, 112, 372, 132, 410, 160, 440, 150, 420, 100), Tone.of(pattern)));
    canvas.line(Curve.open(260, 192, 300, 198, 352, 190), 4.5, Tone.veil(Tone.INK, 0.7));
    canvas.ellipse(276, 172, 3.5, 3, Tone.veil(Tone.INK, 0.5));
    Face.eye(canvas, 322, 160, 16, Tone.lighter(color, 0.25), Tone.of(0xB5652B));
    canvas.ellipse(356, 200, 18, 10, Tone.veil(Tone.BLUSH, 0.38));
  }
}
