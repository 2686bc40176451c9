package petstore.api.modern;

import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.support.TestStorage;

class ModernContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new ModernApi(TestStorage.shop(), "https://shop.example");
  }
}
