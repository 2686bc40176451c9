package petstore.pictures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/// Shapes with soft outlines, given by points that the outline goes through.
final class Curve {
  private Curve() {}

  /// A closed outline.
  ///
  /// @param xy of one point after the other
  static Path2D closed(double... xy) {
    return through(xy, true);
  }

  /// A line.
  static Path2D open(double... xy) {
    return through(xy, false);
  }

  /// A closed outline that is its own mirror image.
  ///
  /// @param xy the points of the left half, from top to bottom; the first and the last one lie on
  ///   the axis
  static Path2D symmetric(double... xy) {
    int length = xy.length;
    double[] all = Arrays.copyOf(xy, 2 * length - 4);
    for (int from = length - 4, to = length; from >= 2; from -= 2, to += 2) {
      all[to] = Canvas.WIDTH - xy[from];
      all[to + 1] = xy[from + 1];
    }
    return closed(all);
  }

  /// A closed outline with corners.
  static Path2D polygon(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  static Ellipse2D ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /// An ellipse that is turned clockwise.
  static Shape ellipse(double x, double y, double radiusX, double radiusY, double degrees) {
    return turned(ellipse(x, y, radiusX, radiusY), x, y, degrees);
  }

  static Shape turned(Shape shape, double x, double y, double degrees) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y)
        .createTransformedShape(shape);
  }

  static Shape moved(Shape shape, double x, double y) {
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }

  static Shape mirrored(Shape shape) {
    return new AffineTransform(-1, 0, 0, 1, Canvas.WIDTH, 0).createTransformedShape(shape);
  }

  /// What one shape has and the other one does not.
  static Area without(Shape shape, Shape other) {
    var area = new Area(shape);
    area.subtract(new Area(other));
    return area;
  }

  static Area together(Shape... shapes) {
    var area = new Area();
    for (Shape shape : shapes) {
      area.add(new Area(shape));
    }
    return area;
  }

  /// Curls: balls beside each other along a line of points.
  static Area curls(double radius, double... xy) {
    var area = new Area();
    for (int i = 0; i < xy.length; i += 2) {
      area.add(new Area(ellipse(xy[i], xy[i + 1], radius, radius)));
    }
    return area;
  }

  // Catmull-Rom, as cubic Bézier curves
  private static Path2D through(double[] xy, boolean close) {
    int points = xy.length / 2;
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int pieces = close ? points : points - 1;
    for (int i = 0; i < pieces; i++) {
      int before = index(i - 1, points, close);
      int next = index(i + 1, points, close);
      int after = index(i + 2, points, close);
      path.curveTo(
          xy[2 * i] + (xy[2 * next] - xy[2 * before]) / 6,
          xy[2 * i + 1] + (xy[2 * next + 1] - xy[2 * before + 1]) / 6,
          xy[2 * next] - (xy[2 * after] - xy[2 * i]) / 6,
          xy[2 * next + 1] - (xy[2 * after + 1] - xy[2 * i + 1]) / 6,
          xy[2 * next],
          xy[2 * next + 1]);
    }
    if (close) {
      path.closePath();
    }
    return path;
  }

  private static int index(int i, int points, boolean close) {
    return close ? Math.floorMod(i, points) : Math.clamp(i, 0, points - 1);
  }
}
