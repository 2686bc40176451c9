package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Clients that send a request again because they do not know whether it came through.
final class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  @TempDir Path directory;

  private static Node start() {
    return new Node(TestServer.start(Behavior.DOCUMENTED));
  }

  private static Answer signUp(Node node, String name, String lastName, String... headers) {
    return node.json(
        "POST /v1/users",
        """
        {"username": "%s", "email": "%s@example.com", "firstName": "A", "lastName": "%s"}
        """
            .formatted(name, name, lastName),
        headers);
  }

  @Test
  void the_same_request_is_answered_in_the_same_way() {
    try (Node node = start()) {
      Answer first = node.signUp("again", KEY, "k-1");
      Answer again = node.signUp("again", KEY, "k-1");
      assertEquals(201, first.status(), first::toString);
      assertFalse(first.header(REPLAYED).isPresent());
      assertEquals(201, again.status(), again::toString);
      assertEquals(Optional.of("true"), again.header(REPLAYED));
      assertEquals(first.body(), again.body());
      for (String field : List.of("Location", "ETag", "Content-Type")) {
        assertTrue(first.header(field).isPresent(), field);
        assertEquals(first.header(field), again.header(field));
      }
      assertTrue(again.header("RateLimit").isPresent());
      assertEquals(1, again.headers().getOrDefault("x-request-id", List.of()).size());
      assertFalse(again.header("X-Request-Id").equals(first.header("X-Request-Id")));
    }
  }

  @Test
  void of_ten_at_once_one_is_done_and_the_others_get_its_answer() throws Exception {
    try (Node node = start()) {
      var same = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 10; i++) {
        same.add(() -> node.signUp("ten", KEY, "ten"));
      }
      List<Answer> answers = Nodes.together(same);
      assertEquals(1, answers.stream().filter(one -> one.header(REPLAYED).isEmpty()).count());
      for (Answer answer : answers) {
        assertEquals(201, answer.status(), answer::toString);
        assertEquals(answers.getFirst().body(), answer.body());
      }
    }
  }

  @Test
  void another_request_with_the_key_is_refused() {
    try (Node node = start()) {
      assertEquals(201, signUp(node, "other", "Lund", KEY, "k").status());
      Answer refused = signUp(node, "other", "Lunde", KEY, "k");
      assertEquals(422, refused.status(), refused::toString);
      assertEquals(
          "https://petstoreapi.com/errors/idempotency-key-reused",
          refused.json().path("type").asString());
      assertEquals(201, signUp(node, "another", "Lund", KEY, "l").status());
    }
  }

  @Test
  void a_request_that_was_wrong_may_be_corrected_under_its_key() {
    try (Node node = start()) {
      assertEquals(422, signUp(node, "wrong", "", KEY, "k").status());
      assertEquals(201, signUp(node, "wrong", "Right", KEY, "k").status());
      assertEquals(409, signUp(node, "wrong", "Right").status());
      assertEquals(409, signUp(node, "WRONG", "Right", KEY, "l").status());
    }
  }

  @Test
  void a_tenant_has_keys_of_its_own() {
    try (Node node = start()) {
      String tenant = "0197f7a2-0000-7000-8000-00000000000c";
      Answer here = signUp(node, "tenant", "A", KEY, "k");
      Answer there = signUp(node, "tenant", "A", KEY, "k", "X-Tenant-ID", tenant);
      assertEquals(201, there.status(), there::toString);
      assertFalse(there.header(REPLAYED).isPresent());
      assertFalse(there.header("Location").equals(here.header("Location")));
      Answer again = signUp(node, "tenant", "A", KEY, "k", "X-Tenant-ID", tenant);
      assertEquals(there.body(), again.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"\"", "\"open", "schlüssel"})
  void what_is_no_key_is_refused_and_nothing_is_done(String key) {
    try (Node node = start()) {
      for (String line : List.of(key, key + "k".repeat(256))) {
        Answer refused = signUp(node, "nokey", "A", KEY, line);
        assertEquals(400, refused.status(), refused::toString);
        assertEquals(
            "https://petstoreapi.com/errors/bad-request", refused.json().path("type").asString());
      }
      assertEquals(400, signUp(node, "nokey", "A", KEY, "k", KEY, "k").status());
      assertEquals(201, signUp(node, "nokey", "A").status());
    }
  }

  @Test
  void a_key_says_nothing_where_signing_in_and_out_is_concerned() {
    try (Node node = start()) {
      node.signUp("secret");
      String credentials = "{\"username\": \"secret\", \"password\": \"" + Node.PASSWORD + "\"}";
      for (String path : List.of("/v1/login", "/v1/auth/tokens")) {
        Answer first = node.json("POST " + path, credentials, KEY, "k");
        Answer second = node.json("POST " + path, credentials, KEY, "k");
        assertEquals(200, second.status(), second::toString);
        assertFalse(second.header(REPLAYED).isPresent());
        assertFalse(first.body().equals(second.body()));
      }
    }
  }

  @Test
  void an_answer_outlives_the_server() {
    Answer first;
    try (Node node = new Node(TestServer.startIn(directory))) {
      first = node.signUp("survivor", KEY, "k");
      assertEquals(201, first.status(), first::toString);
    }
    try (Node node = new Node(TestServer.startIn(directory))) {
      Answer again = node.signUp("survivor", KEY, "k");
      assertEquals(first.body(), again.body());
      assertEquals(Optional.of("true"), again.header(REPLAYED));
      assertEquals(409, node.signUp("survivor").status());
    }
  }
}
