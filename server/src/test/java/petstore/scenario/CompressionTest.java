package petstore.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Behavior;
import petstore.scenario.Node.Login;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Clients that take gzip get it where it is worth it, and others do not.
class CompressionTest {
  private static Node node;
  private static String staff;
  private static String user;

  @BeforeAll
  static void start() {
    node = new Node(TestServer.start(Behavior.DOCUMENTED));
    staff = Login.of(node.signIn("staff", InProcess.STAFF_PASSWORD)).token();
    for (int i = 0; i < 10; i++) {
      node.signUp("somebody" + i);
    }
    user = "/v1/users/" + node.login("somebody1").user();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Answer get(String target, String accepted, String... headers) {
    var all = new ArrayList<>(List.of("Authorization", "Bearer " + staff));
    all.addAll(List.of(headers));
    if (!accepted.isEmpty()) {
      all.addAll(List.of("Accept-Encoding", accepted));
    }
    return node.server().client().send(target, all.toArray(String[]::new));
  }

  private static byte[] opened(Answer answer) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/users", "/v1/openapi.json", "/api/v1/openapi.yaml", "/", "/errors"})
  void what_is_large_is_compressed_for_those_who_take_it(String path) throws Exception {
    Answer plain = get("GET " + path, "");
    Answer small = get("GET " + path, "gzip");
    assertEquals(200, small.status(), small::toString);
    assertEquals(Optional.of("gzip"), small.header("Content-Encoding"));
    assertTrue(small.header("Vary").orElse("").contains("Accept-Encoding"), small::toString);
    assertTrue(small.bytes().length < plain.bytes().length);
    assertArrayEquals(plain.bytes(), opened(small));
    assertEquals(plain.header("Content-Type"), small.header("Content-Type"));
    assertFalse(plain.header("Content-Encoding").isPresent());
    assertTrue(plain.header("Vary").orElse("").contains("Accept-Encoding"), plain::toString);
    Answer head = get("HEAD " + path, "gzip");
    assertEquals(small.header("Content-Length"), head.header("Content-Length"));
    assertEquals(Optional.of("gzip"), head.header("Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "identity", "br", "gzip;q=0.5, identity;q=0.6"})
  void others_get_it_as_it_is(String accepted) {
    Answer answer = get("GET /v1/users", accepted);
    assertEquals(Optional.empty(), answer.header("Content-Encoding"));
    assertTrue(answer.body().startsWith("{"));
  }

  @Test
  void what_is_small_is_not_worth_it_unless_nothing_else_is_taken() throws Exception {
    Answer small = get("GET " + user, "gzip");
    assertEquals(Optional.empty(), small.header("Content-Encoding"));
    assertEquals(Optional.of("\"1\""), small.header("ETag"));
    Answer wanted = get("GET " + user, "gzip, identity;q=0");
    assertEquals(Optional.of("gzip"), wanted.header("Content-Encoding"));
    assertEquals(Optional.of("\"1-gzip\""), wanted.header("ETag"));
    assertEquals(small.body(), new String(opened(wanted), UTF_8));
  }

  @Test
  void the_tag_of_a_compressed_state_names_that_state() {
    String gzipped = "\"1-gzip\"";
    Answer fresh = get("GET " + user, "gzip, identity;q=0", "If-None-Match", gzipped);
    assertEquals(304, fresh.status());
    assertEquals(Optional.of(gzipped), fresh.header("ETag"));
    Answer plain = get("GET " + user, "", "If-None-Match", "\"1\"");
    assertEquals(304, plain.status());
    assertEquals(Optional.of("\"1\""), plain.header("ETag"));
    assertEquals(200, get("GET " + user, "", "If-Match", gzipped).status());
    assertEquals(412, get("GET " + user, "", "If-Match", "\"2-gzip\"").status());
    Answer changed =
        node.json(
            "PATCH " + user,
            "{\"firstName\": \"B\"}",
            "Authorization",
            "Bearer " + staff,
            "If-Match",
            gzipped);
    assertEquals(200, changed.status(), changed::toString);
    user = "/v1/users/" + node.login("somebody2").user();
  }

  @Test
  void a_compressed_request_is_refused() {
    Answer refused = node.json("POST /v1/users", "{}", "Content-Encoding", "gzip");
    assertEquals(415, refused.status(), refused::toString);
  }

  @Test
  void the_classic_editions_answer_as_they_did() {
    Answer pets = get("GET /v2/pet/findByStatus?status=available", "gzip");
    assertEquals(Optional.empty(), pets.header("Content-Encoding"));
  }
}
