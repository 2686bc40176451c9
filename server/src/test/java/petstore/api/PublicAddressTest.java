package petstore.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.core.kernel.Tenant;
import petstore.support.TestRequest;

class PublicAddressTest {
  private static final Tenant TENANT =
      new Tenant(UUID.fromString("0197f7a2-0000-7000-8000-000000000001"));

  private final PublicAddress address = new PublicAddress("https://shop.example:8443");

  @Test
  void a_server_is_the_issuer_for_those_who_name_no_tenant() {
    var request = TestRequest.get("/token").build();
    assertEquals("https://shop.example:8443", address.issuer(request));
    assertEquals("https://shop.example:8443/device", address.of(request, "/device"));
  }

  @Test
  void each_tenant_has_an_issuer_of_its_own() {
    var request = TestRequest.get("/token").about(TENANT).build();
    assertEquals("https://shop.example:8443/t/" + TENANT, address.issuer(request));
    assertEquals(
        "https://shop.example:8443/t/" + TENANT + "/device", address.of(request, "/device"));
  }

  @Test
  void the_default_shop_is_one_of_them_for_those_who_name_it() {
    var request = TestRequest.get("/token").about(Tenant.DEFAULT).build();
    assertEquals("https://shop.example:8443/t/" + Tenant.DEFAULT, address.issuer(request));
  }

  @Test
  void a_server_may_stand_below_a_path() {
    var below = new PublicAddress("https://example.com/shop");
    assertEquals(
        "https://example.com/shop/t/" + TENANT + "/token",
        below.of(TestRequest.get("/token").about(TENANT).build(), "/token"));
  }
}
