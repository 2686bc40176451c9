package petstore;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// As long as the process: until SIGTERM or SIGINT.
final class ProcessLifetime implements Lifetime {
  private @Nullable Thread hook;

  @Override
  public void begin(Runnable stop) {
    hook = new Thread(() -> end(stop), "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void cancel() {
    if (hook != null) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  @Override
  public void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  // After a signal the virtual machine would end with 128 and the signal's number, but an end that
  // was asked for is no failure.
  private static void end(Runnable stop) {
    int status = 1;
    try {
      stop.run();
      status = 0;
    } finally {
      System.out.flush();
      System.err.flush();
      Runtime.getRuntime().halt(status);
    }
  }
}
