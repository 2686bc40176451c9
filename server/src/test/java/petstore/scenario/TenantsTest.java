package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.Pictures;
import petstore.support.TestServer;

/// Every tenant has a shop of its own, in every edition.
class TenantsTest {
  private static final String PET = "{\"id\":77,\"name\":\"n\",\"photoUrls\":[],\"tags\":[]}";

  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_tenant_that_never_wrote_sees_the_published_shop() {
    String tenant = "11111111-1111-4111-8111-111111111111";
    assertEquals(
        "Cat 1", client.send("GET /v2/pet/1", "X-Tenant-ID", tenant).json().get("name").asString());
    assertEquals(10, statuses(client.send("GET /t/" + tenant + "/api/v3/store/inventory")));
  }

  @Test
  void what_a_tenant_writes_is_seen_by_itself_alone_in_both_editions() {
    String tenant = "22222222-2222-4222-8222-222222222222";
    client.sendText("POST /t/" + tenant + "/v2/pet", PET, "Content-Type", "application/json");
    assertEquals(200, client.send("GET /api/v3/pet/77", "X-Tenant-ID", tenant).status());
    assertEquals(200, client.send("GET /v2/pet/1", "X-Tenant-ID", tenant).status());
    assertEquals(404, client.send("GET /v2/pet/77").status());
    client.send("DELETE /v2/pet/1", "X-Tenant-ID", tenant);
    assertEquals(404, client.send("GET /v2/pet/1", "X-Tenant-ID", tenant).status());
    assertEquals(200, client.send("GET /v2/pet/1").status());
  }

  @Test
  void a_tenant_is_reset_to_the_published_shop() {
    String tenant = "33333333-3333-4333-8333-333333333333";
    client.sendText("POST /t/" + tenant + "/v2/pet", PET, "Content-Type", "application/json");
    assertEquals(204, client.send("DELETE /admin/tenants/" + tenant).status());
    assertEquals(404, client.send("GET /v2/pet/77", "X-Tenant-ID", tenant).status());
    assertEquals(404, client.send("DELETE /admin/tenants/" + tenant).status());
  }

  @Test
  void a_tenant_that_is_none_is_refused_in_the_form_of_the_edition() {
    for (String tenant : new String[] {"x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000001"}) {
      Answer v2 = client.send("GET /v2/pet/1", "X-Tenant-ID", tenant);
      assertEquals(400, v2.status());
      assertEquals("error", v2.json().get("type").asString());
      Answer v3 = client.send("GET /t/" + tenant + "/api/v3/pet/1");
      assertEquals(400, v3.status());
      assertEquals(400, v3.json().get("code").asInt());
    }
    assertEquals(
        400,
        client
            .send(
                "GET /t/44444444-4444-4444-8444-444444444444/v2/pet/1",
                "X-Tenant-ID",
                "55555555-5555-4555-8555-555555555555")
            .status());
  }

  @Test
  void two_tenants_in_two_lines_are_refused_and_one_in_two_is_one() {
    String one = "44444444-4444-4444-8444-444444444444";
    String other = "55555555-5555-4555-8555-555555555555";
    for (String path : new String[] {"/v2/pet/1", "/api/v3/pet/1", "/api/v1/openapi.json"}) {
      String request = "GET " + path;
      assertEquals(
          400, client.send(request, "X-Tenant-ID", one, "X-Tenant-ID", other).status(), path);
      assertEquals(
          200, client.send(request, "X-Tenant-ID", one, "X-Tenant-ID", one).status(), path);
    }
  }

  @Test
  void the_address_of_a_tenants_picture_works_without_a_header() {
    String tenant = "66666666-6666-4666-8666-666666666666";
    client.send(
        "POST /v2/pet/7/uploadImage",
        Pictures.form("a.png", Pictures.png(9, 9)),
        "X-Tenant-ID",
        tenant,
        "Content-Type",
        "multipart/form-data; boundary=B");
    var urls = client.send("GET /v2/pet/7", "X-Tenant-ID", tenant).json().get("photoUrls");
    String path = urls.get(2).asString().substring(server.publicUrl().length());
    assertTrue(path.startsWith("/t/" + tenant + "/images/"), path);
    assertEquals(200, client.send("GET " + path).status());
    assertEquals(200, client.send("GET " + path + "/thumbnail").status());
    assertEquals(404, client.send("GET " + path.substring(path.indexOf("/images"))).status());
  }

  private static int statuses(Answer inventory) {
    int sum = 0;
    for (var count : inventory.json()) {
      sum += count.asInt();
    }
    return sum;
  }
}
