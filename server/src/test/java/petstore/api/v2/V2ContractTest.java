package petstore.api.v2;

import java.time.InstantSource;
import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.api.Behavior;
import petstore.support.TestStorage;

class V2ContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new V2Api(
        TestStorage.shop(),
        Behavior.DOCUMENTED,
        true,
        "https://shop.example",
        InstantSource.system());
  }
}
