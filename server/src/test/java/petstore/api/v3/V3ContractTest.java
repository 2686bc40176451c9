package petstore.api.v3;

import java.time.InstantSource;
import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.api.Behavior;
import petstore.support.TestStorage;

class V3ContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new V3Api(
        TestStorage.shop(),
        Behavior.DOCUMENTED,
        true,
        "https://shop.example",
        InstantSource.system());
  }

  @Override
  protected String publishedBasePath() {
    return "/api/v3";
  }
}
