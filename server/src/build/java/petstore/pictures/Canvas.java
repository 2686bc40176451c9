package petstore.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// What is drawn on. The light comes from the left, a little from above.
final class Canvas {
  static final int WIDTH = 800;
  static final int HEIGHT = 600;
  static final double MIDDLE = WIDTH / 2.0;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();

  Canvas() {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  BufferedImage image() {
    return image;
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  /// Fills a shape and darkens it at the side that the light does not reach.
  void solid(Shape shape, Color color) {
    fill(shape, color);
    shade(shape, color);
  }

  /// Darkens a shape at the side that the light does not reach.
  void shade(Shape shape, Color color) {
    Area far = Curve.without(shape, Curve.moved(shape, -16, -9));
    fill(far, Tone.veil(Tone.darker(color, 0.55), 0.16));
  }

  void ellipse(double x, double y, double radiusX, double radiusY, Color color) {
    fill(Curve.ellipse(x, y, radiusX, radiusY), color);
  }

  /// The same at the other side of the axis, too.
  void ellipses(double x, double y, double radiusX, double radiusY, Color color) {
    ellipse(x, y, radiusX, radiusY, color);
    ellipse(WIDTH - x, y, radiusX, radiusY, color);
  }

  void line(Shape line, double width, Color color) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(line);
  }

  /// A line in pieces.
  void dashes(Shape line, double width, Color color, float... lengths) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke(
            (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, lengths, 0));
    graphics.draw(line);
  }

  /// What is drawn by `drawing` is seen inside the shape only.
  void within(Shape shape, Runnable drawing) {
    Shape before = graphics.getClip();
    graphics.clip(shape);
    drawing.run();
    graphics.setClip(before);
  }

  /// What is drawn by `drawing` is there at the other side of the axis, too.
  void twice(Runnable drawing) {
    drawing.run();
    AffineTransform before = graphics.getTransform();
    graphics.transform(new AffineTransform(-1, 0, 0, 1, WIDTH, 0));
    drawing.run();
    graphics.setTransform(before);
  }

  /// What is drawn by `drawing` is moved, and scaled around the middle.
  void placed(double x, double y, double scale, Runnable drawing) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(MIDDLE + x, HEIGHT / 2.0 + y);
    graphics.scale(scale, scale);
    graphics.translate(-MIDDLE, -HEIGHT / 2.0);
    drawing.run();
    graphics.setTransform(before);
  }

  /// Specks all over an area, none too near to another one.
  ///
  /// @param size the radius, more or less
  /// @param gap between the middles of two of them
  void specks(Shape area, Color color, double size, double gap, long seed) {
    var random = new SplittableRandom(seed);
    var bounds = area.getBounds2D();
    within(
        area,
        () -> {
          for (double y = bounds.getMinY(); y < bounds.getMaxY(); y += gap) {
            for (double x = bounds.getMinX(); x < bounds.getMaxX(); x += gap) {
              double shift = gap * 0.4;
              double radius = size * random.nextDouble(0.65, 1.25);
              double middleX = x + random.nextDouble(-shift, shift);
              double middleY = y + random.nextDouble(-shift, shift);
              fill(
                  Curve.ellipse(
                      middleX,
                      middleY,
                      radius,
                      radius * random.nextDouble(0.7, 1.0),
                      random.nextDouble(180)),
                  color);
            }
          }
        });
  }
}
