package petstore.core.kernel;

/// Abandons a request because of a [Problem]. Carries no stack trace: it is an answer, not a
/// defect.
public final class Failure extends RuntimeException {
  private final transient Problem problem;

  /// A failure that says what is wrong.
  public Failure(Problem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  /// What is wrong.
  public Problem problem() {
    return problem;
  }
}
