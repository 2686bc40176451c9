package petstore.interop.classic;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Apache Camel's component for OpenAPI, which reads the published definition as it runs.
class CamelTest extends OperationsContract {
  @SuppressWarnings("NullAway.Init") // as the superclass is constructed
  private CamelOperations camel;

  @Override
  protected Operations connect(Shop shop) {
    camel = new CamelOperations(shop);
    return camel;
  }

  @Override
  protected void disconnect() {
    try {
      camel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
