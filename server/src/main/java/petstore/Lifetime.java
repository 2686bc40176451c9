package petstore;

/// How long a server runs.
interface Lifetime {
  /// From now on, `stop` is run when the server is told to end.
  void begin(Runnable stop);

  /// Takes [#begin] back.
  void cancel();

  /// Waits for the end.
  void await() throws InterruptedException;
}
