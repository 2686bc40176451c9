package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.users.User;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// Users that were not made by a classic edition, and staff, are none for the classic editions,
/// whether those ask for credentials or not: except that they sign in there, too.
class ProtectedUsersTest {
  private static final String JSON = "application/json";
  private static final List<String> NAMES = List.of("customer", "staff");
  private static final List<String> VARIANTS =
      List.of("customer", "staff", "Staff", "STAFF", "cUSTOMER");

  @ParameterizedTest
  @CsvSource({"DOCUMENTED,false", "DOCUMENTED,true", "OBSERVED,false", "OBSERVED,true"})
  void classic_requests_do_not_touch_them(Behavior behavior, boolean enforced) {
    try (TestServer server =
        enforced ? TestServer.startEnforced(behavior) : TestServer.start(behavior)) {
      for (String base : List.of("/v2", "/api/v3")) {
        Tenant tenant = tenant(behavior, base);
        List<User> before = users(server, tenant);
        String[] staff = credentials(server, tenant, enforced);
        assertUnseen(server.client(), base, behavior, staff);
        assertTaken(server.client(), base, staff);
        assertEquals(before, users(server, tenant));
      }
    }
  }

  private static void assertUnseen(Client client, String base, Behavior behavior, String[] staff) {
    for (String name : NAMES) {
      assertEquals(404, client.send("GET " + base + "/user/" + name, staff).status());
      // the published /api/v3 answers every deletion like this, and the published /v2 takes a PUT
      // for what is not there as a POST
      boolean silent = behavior == Behavior.OBSERVED && base.equals("/api/v3");
      assertEquals(
          silent ? 200 : 404, client.send("DELETE " + base + "/user/" + name, staff).status());
      Answer put = client.sendText("PUT " + base + "/user/" + name, user(name), json(staff));
      boolean adds = behavior == Behavior.OBSERVED && base.equals("/v2") && staff.length == 0;
      assertEquals(adds ? 400 : 404, put.status(), put::toString);
    }
  }

  private static void assertTaken(Client client, String base, String[] staff) {
    client.sendText("POST " + base + "/user", user("zoe"), json(staff));
    for (String name : VARIANTS) {
      for (Answer answer :
          List.of(
              client.sendText("POST " + base + "/user", user(name), json(staff)),
              client.sendText(
                  "POST " + base + "/user/createWithList",
                  "[" + user("yan") + "," + user(name) + "]",
                  json(staff)),
              client.sendText("PUT " + base + "/user/zoe", user(name), json(staff)))) {
        assertEquals(400, answer.status(), name);
        assertTrue(answer.body().contains("Invalid username supplied"), answer::toString);
      }
    }
    assertEquals(404, client.send("GET " + base + "/user/yan", staff).status());
    assertEquals(200, client.send("GET " + base + "/user/zoe", staff).status());
  }

  private static String[] credentials(TestServer server, Tenant tenant, boolean enforced) {
    return enforced
        ? new String[] {
          "Authorization", "Bearer " + server.session(tenant, "staff", InProcess.STAFF_PASSWORD)
        }
        : new String[0];
  }

  private static String[] json(String[] headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = JSON;
    return all;
  }

  private static List<User> users(TestServer server, Tenant tenant) {
    return NAMES.stream()
        .map(name -> server.storage().users().find(tenant, name).orElseThrow())
        .toList();
  }

  private static Tenant tenant(Behavior behavior, String base) {
    if (behavior == Behavior.DOCUMENTED) {
      return Tenant.DEFAULT;
    }
    return base.equals("/v2") ? Tenant.CLASSIC_V2 : Tenant.CLASSIC_V3;
  }

  private static String user(String name) {
    return "{\"id\":7,\"username\":\"" + name + "\",\"password\":\"p\"}";
  }
}
