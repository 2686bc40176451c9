package petstore.api.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;
import tools.jackson.databind.JsonNode;

/// Nothing is advertised that is not there.
class AdvertisedEndpointsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(strings = {"", "/t/0197f7a2-0000-7000-8000-000000000012"})
  void each_address_in_the_metadata_answers(String prefix) {
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED)) {
      JsonNode metadata =
          server.client().send("GET " + prefix + "/.well-known/openid-configuration").json();
      var answers = new ArrayList<String>();
      for (String name : metadata.propertyNames()) {
        if (name.endsWith("_endpoint")
            || name.equals("jwks_uri")
            || name.equals("service_documentation")) {
          String url = metadata.path(name).asString();
          assertTrue(url.startsWith(server.publicUrl() + prefix + "/"), url);
          String path = url.substring(server.publicUrl().length());
          answers.add(name + " " + status(server, name, path));
        }
      }
      assertEquals(
          List.of(
              "authorization_endpoint 400",
              "device_authorization_endpoint 401",
              "introspection_endpoint 401",
              "jwks_uri 200",
              "revocation_endpoint 401",
              "service_documentation 200",
              "token_endpoint 400",
              "userinfo_endpoint 401"),
          answers.stream().sorted().toList());
    }
  }

  // Nothing is sent that could be right, so that each tells what it misses.
  private static int status(TestServer server, String name, String path) {
    boolean posts =
        List.of(
                "token_endpoint",
                "revocation_endpoint",
                "introspection_endpoint",
                "device_authorization_endpoint")
            .contains(name);
    Answer answer =
        posts
            ? server.client().sendText("POST " + path, "odd=1", "Content-Type", FORM)
            : server.client().send("GET " + path);
    return answer.status();
  }
}
