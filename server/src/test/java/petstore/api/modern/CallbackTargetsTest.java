package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.support.Answer;
import petstore.support.PlacedOrders;
import petstore.support.TestServer;

/// What servers that others can reach, and those on a machine of one's own, take as `callbackUrl`.
class CallbackTargetsTest {
  private static TestServer open;
  private static TestServer local;
  private static UUID openOrder;
  private static UUID localOrder;

  @BeforeAll
  static void start() {
    open = TestServer.startPublic();
    local = TestServer.start(Behavior.DOCUMENTED);
    openOrder = new PlacedOrders(open).place("customer", "75.00");
    localOrder = new PlacedOrders(local).place("customer", "75.00");
  }

  @AfterAll
  static void stop() {
    open.close();
    local.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/, scheme_not_allowed",
    "http://localhost:3000/, scheme_not_allowed",
    "https://localhost/, address_not_allowed",
    "https://nas/, address_not_allowed",
    "https://127.0.0.1/, address_not_allowed",
    "https://2130706433/, address_not_allowed",
    "https://0x7f000001/, address_not_allowed",
    "https://127.1/, invalid_format",
    "https://0.0.0.0/, address_not_allowed",
    "https://10.1.2.3/, address_not_allowed",
    "https://172.16.0.1/, address_not_allowed",
    "https://192.168.0.1/, address_not_allowed",
    "https://100.64.0.1/, address_not_allowed",
    "https://169.254.169.254/latest/meta-data, address_not_allowed",
    "https://198.18.0.1/, address_not_allowed",
    "https://224.0.0.1/, address_not_allowed",
    "https://240.0.0.1/, address_not_allowed",
    "https://[::1]/, address_not_allowed",
    "https://[::ffff:127.0.0.1]/, address_not_allowed",
    "https://[64:ff9b::7f00:1]/, address_not_allowed",
    "https://[fd00::1]/, address_not_allowed",
    "https://[fe80::1]/, address_not_allowed",
    "https://example.com:22/, port_not_allowed",
    "https://example.com:25/, port_not_allowed",
    "https://example.com:6379/, port_not_allowed",
    "https://example.com:80/, port_not_allowed"
  })
  void a_server_that_others_reach_calls_public_hosts_alone(String url, String code) {
    Answer answer = callback(open, openOrder, url);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals("/callbackUrl", answer.json().at("/errors/0/field").asString());
    assertEquals(code, answer.json().at("/errors/0/code").asString());
    assertEquals(List.of(), open.storage().callbackRequests().of(Tenant.DEFAULT, openOrder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000/told",
        "http://127.0.0.1:3000/told",
        "http://[::1]:3000/told",
        "https://192.168.0.1/told",
        "http://nas/told"
      })
  void a_server_on_a_machine_of_ones_own_calls_that_one_too(String url) {
    Answer answer = callback(local, localOrder, url);
    assertEquals(201, answer.status(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://metadata.google.internal/",
        "http://0.0.0.0:3000/",
        "http://2130706433/",
        "http://[::ffff:169.254.169.254]/",
        "http://100.100.100.200/"
      })
  void neither_calls_what_is_nobodys_to_call(String url) {
    Answer answer = callback(local, localOrder, url);
    assertEquals(422, answer.status(), answer::toString);
    assertEquals("address_not_allowed", answer.json().at("/errors/0/code").asString());
  }

  private static Answer callback(TestServer server, UUID order, String url) {
    var modern = new Modern(server);
    return modern.post(
        "/orders/" + order,
        """
        {"amount": "75.00", "currency": "USD", "timestamp": "1758613403", "callbackUrl": "%s"}
        """
            .formatted(url),
        "Authorization",
        "Bearer " + modern.token("customer", InProcess.CUSTOMER_PASSWORD));
  }
}
