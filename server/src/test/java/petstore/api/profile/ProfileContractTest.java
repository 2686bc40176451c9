package petstore.api.profile;

import petstore.api.Api;
import petstore.api.ApiContract;
import petstore.support.TestStorage;

class ProfileContractTest extends ApiContract {
  @Override
  protected Api api() {
    return new ProfileApi(TestStorage.shop(), "https://shop.example");
  }
}
