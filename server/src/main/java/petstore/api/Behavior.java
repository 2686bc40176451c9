package petstore.api;

/// How the classic editions answer.
public enum Behavior {
  /// As their published documents say, where the published servers contradict them.
  DOCUMENTED,
  /// As the published servers do.
  OBSERVED
}
