package petstore.api.modern;

import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.core.kernel.TargetRules.Reach;
import petstore.support.TestStorage;

class ModernContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new ModernApi(TestStorage.shop(), Reach.PUBLIC, "https://shop.example");
  }
}
