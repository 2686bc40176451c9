package petstore.api.openai;

import java.util.List;
import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.support.TestStorage;

class OpenaiContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new OpenaiApi(TestStorage.shop().chat(), List.of(), "https://shop.example");
  }
}
