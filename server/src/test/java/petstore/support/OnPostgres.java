package petstore.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import petstore.storage.TestDatabase;

/// Lets the servers that the tests of a class start keep their shops in PostgreSQL instead of
/// memory, each in a schema of its own. It does so for all that run at the time: the class has to
/// be `@Isolated`. Where there is no database it is skipped, or fails: see [TestDatabase].
public final class OnPostgres implements BeforeAllCallback, AfterAllCallback {
  // No class runs beside one that is isolated.
  private static volatile boolean on;

  /// Whether servers that are started now shall use PostgreSQL.
  public static boolean isOn() {
    return on;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    TestDatabase.create().close();
    on = true;
  }

  // Of nested classes, too; but the next of them turns it on again.
  @Override
  public void afterAll(ExtensionContext context) {
    on = false;
  }
}
