package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// A ferret that looks around a corner.
///
/// @param coat the color of the body
/// @param mask the color around the eyes
/// @param light the color of face and ears
record Ferret(int coat, int mask, int light) implements Animal {
  @Override
  public void draw(Canvas canvas) {
    Color color = Tone.of(coat);
    Shape trunk =
        Curve.symmetric(400, 300, 336, 330, 310, 420, 288, 500, 264, 590, 260, 680, 400, 700);
    Shape skull =
        Curve.symmetric(400, 158, 346, 166, 300, 202, 282, 258, 300, 318, 350, 372, 400, 388);
    canvas.placed(
        0,
        26,
        1.08,
        () -> {
          canvas.solid(trunk, color);
          canvas.within(
              trunk,
              () -> {
                canvas.fill(Curve.ellipse(400, 470, 66, 150), Tone.mix(color, Tone.of(light), 0.6));
                canvas.fill(Curve.moved(skull, 8, 28), Tone.veil(Tone.darker(color, 0.6), 0.2));
              });
          canvas.twice(() -> {
            canvas.solid(Curve.ellipse(304, 190, 40, 38, -20), Tone.of(light));
            canvas.ellipse(310, 196, 22, 21, Tone.mix(Tone.PINK, Tone.of(light), 0.25));
          });
          canvas.fill(skull, Tone.of(light));
          canvas.within(
              skull,
              () -> {
                canvas.twice(() ->
                    canvas.fill(
                        Curve.closed(396, 236, 350, 226, 300, 246, 284, 290, 320, 316, 366, 300),
                        Tone.of(mask)));
                canvas.fill(
                    Curve.symmetric(400, 140, 350, 150, 330, 180, 370, 206, 400, 222), color);
              });
          canvas.shade(skull, Tone.of(light));
          canvas.ellipses(374, 336, 36, 30, Tone.lighter(Tone.of(light), 0.4));
          canvas.ellipse(400, 358, 30, 22, Tone.lighter(Tone.of(light), 0.4));
          Face.eyes(canvas, 342, 270, 19, Tone.of(0x4A342C));
          Face.nose(canvas, 304, 0.72, Tone.of(0xC9787C));
          Face.smile(canvas, 332, 34, 12);
          Face.blush(canvas, 318, 330);
          Face.whiskers(canvas, 346, 344, Tone.veil(Tone.WHITE, 0.85));
        });
  }
}
