package petstore.codec;

import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;

/// What is thrown for pictures that are broken, or of a rare kind that is not kept.
final class Broken {
  static final String CUT_SHORT = "The picture is cut short";

  private Broken() {}

  static Failure because(String detail) {
    return new Failure(new Problem.BrokenImage(detail));
  }
}
