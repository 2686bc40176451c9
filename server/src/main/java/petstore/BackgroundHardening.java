package petstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petstore.core.auth.Hardening;

/// Hashes what copies of passwords there are while the server answers requests.
final class BackgroundHardening {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundHardening.class);

  private final Hardening hardening;
  private final Thread thread;

  BackgroundHardening(Hardening hardening) {
    this.hardening = hardening;
    thread = Thread.ofVirtual().name("hardening").unstarted(this::run);
  }

  /// Called once at most.
  void start() {
    thread.start();
  }

  /// Ends before its store is closed; does nothing when it has not begun.
  void stop() {
    hardening.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      hardening.run(BackgroundHardening::tell);
    } catch (RuntimeException e) {
      LOG.error("Copies of passwords are left; the next start goes on with them", e);
    }
  }

  private static void tell(long copies) {
    if (copies > 0) {
      LOG.info("Hashed all passwords that were kept as copies: {}", copies);
    }
  }
}
