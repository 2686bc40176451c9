package petstore.pictures;

import java.awt.Color;
import java.awt.Shape;

/// What a coat has besides its color: seen inside the head's outline only.
interface Marking {
  void draw(Canvas canvas);

  private static Marking both(Shape shape, int color) {
    return canvas -> canvas.twice(() -> canvas.fill(shape, Tone.of(color)));
  }

  /// A stripe from the forehead to the nose.
  static Marking blaze(int color, double width) {
    return canvas ->
        canvas.fill(
            Curve.symmetric(
                400, 90, 400 - width, 130, 400 - width * 0.55, 220, 400 - width, 290, 400, 320),
            Tone.of(color));
  }

  /// The lower half of the face, up to the eyes, with arches over them.
  static Marking mask(int color) {
    return canvas ->
        canvas.fill(
            Curve.symmetric(
                400, 232, 380, 214, 340, 206, 308, 226, 290, 270, 230, 330, 250, 470, 400, 480),
            Tone.of(color));
  }

  /// Cheeks and jaw.
  static Marking cheeks(int color) {
    return both(Curve.closed(360, 320, 300, 296, 230, 300, 240, 460, 400, 470, 400, 380), color);
  }

  /// A spot above each eye.
  static Marking brows(int color) {
    return both(Curve.ellipse(338, 220, 20, 12, -12), color);
  }

  /// The top of the head, down to the cheeks.
  static Marking cap(int color) {
    return canvas ->
        canvas.fill(
            Curve.symmetric(
                400, 80, 220, 90, 200, 330, 262, 330, 300, 290, 322, 222, 366, 206, 400, 240),
            Tone.of(color));
  }

  /// A patch around the left eye.
  static Marking leftPatch(int color) {
    return canvas ->
        canvas.fill(
            Curve.closed(250, 150, 330, 170, 384, 220, 382, 282, 340, 312, 270, 310, 220, 240),
            Tone.of(color));
  }

  /// A patch around the right eye.
  static Marking rightPatch(int color) {
    return canvas ->
        canvas.fill(
            Curve.mirrored(
                Curve.closed(250, 150, 330, 170, 384, 220, 382, 282, 340, 312, 270, 310, 220, 240)),
            Tone.of(color));
  }

  /// A patch around each eye.
  static Marking patches(int color) {
    return canvas -> {
      leftPatch(color).draw(canvas);
      rightPatch(color).draw(canvas);
    };
  }

  /// Specks all over.
  static Marking specks(int color, double size, double gap, long seed) {
    return canvas ->
        canvas.specks(Curve.ellipse(400, 290, 250, 250), Tone.of(color), size, gap, seed);
  }

  /// The stripes of a tabby: on the forehead and on the cheeks.
  static Marking tabby(int color) {
    Color stripe = Tone.of(color);
    return canvas -> {
      canvas.line(Curve.open(400, 150, 400, 216), 15, stripe);
      canvas.twice(() -> {
        canvas.line(Curve.open(362, 150, 372, 190, 366, 222, 350, 236), 13, stripe);
        canvas.line(Curve.open(322, 160, 334, 190, 330, 214), 12, stripe);
        canvas.line(Curve.open(236, 286, 270, 292, 292, 288), 12, stripe);
        canvas.line(Curve.open(236, 322, 274, 326, 300, 318), 12, stripe);
        canvas.line(Curve.open(246, 358, 282, 356, 306, 346), 11, stripe);
      });
    };
  }

  /// A dark face that fades into the coat.
  static Marking point(int color) {
    Color dark = Tone.of(color);
    return canvas -> {
      for (int ring = 0; ring < 5; ring++) {
        canvas.ellipse(400, 330, 128 - 16 * ring, 118 - 15 * ring, Tone.veil(dark, 0.32));
      }
    };
  }
}
