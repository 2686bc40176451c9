package petstore.api.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.TestServer;

/// Clients that know which state of a profile they mean.
public class ProfileConditionsTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(Behavior.DOCUMENTED);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_a_client_has_already_is_not_sent_again() {
    Visitor ada = Visitor.account(server);
    String tag = ada.tag();
    assertTrue(tag.matches("\"[^\"]+\""), tag);
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      Answer answer = ada.get("If-None-Match", known);
      assertEquals(304, answer.status(), known);
      assertEquals(0, answer.bytes().length);
      assertEquals(tag, answer.header("ETag").orElseThrow());
    }
    assertEquals(200, ada.get("If-None-Match", "\"x\"").status());
    assertEquals(200, ada.get("If-Match", tag).status());
    assertEquals(412, ada.get("If-Match", "\"x\"").status());
  }

  @Test
  void every_state_that_looks_different_has_another_tag() {
    Visitor old = Visitor.classic(server);
    var tags = new ArrayList<>(List.of(old.tag()));
    old.patch("{\"lastName\":\"x\"}");
    tags.add(old.tag());
    old.like("4");
    tags.add(old.tag());
    server.client().send("POST /api/v3/pet/4?name=another");
    tags.add(old.tag());
    old.like("5");
    tags.add(old.tag());
    old.forget("4");
    tags.add(old.tag());
    old.like("6");
    server.client().send("DELETE /api/v3/pet/5");
    tags.add(old.tag());
    old.patch("{\"preferences\":{\"newsletter\":true}}");
    tags.add(old.tag());
    assertEquals(tags.size(), tags.stream().distinct().count(), tags::toString);
    assertEquals(old.tag(), old.tag());
  }

  @Test
  void a_change_of_another_state_than_the_current_one_is_refused() {
    Visitor ada = Visitor.account(server);
    String first = ada.tag();
    Answer changed = ada.patch("{\"firstName\":\"Augusta\"}", "If-Match", first);
    assertEquals(200, changed.status());
    String second = changed.header("ETag").orElseThrow();
    assertNotEquals(first, second);
    for (String match : List.of(first, "W/" + second, "\"x\"")) {
      Answer refused = ada.patch("{\"firstName\":\"Eve\"}", "If-Match", match);
      assertEquals(412, refused.status(), match);
      assertTrue(refused.json().get("type").asString().endsWith("/precondition-failed"));
    }
    assertEquals(412, ada.patch("{\"firstName\":\"Eve\"}", "If-None-Match", "*").status());
    assertEquals(412, ada.patch("{\"firstName\":\"Eve\"}", "If-None-Match", second).status());
    assertEquals("Augusta", ada.now().account().firstName());
    assertEquals(200, ada.patch("{\"firstName\":\"A\"}", "If-Match", "*").status());
    assertEquals(200, ada.patch("{\"firstName\":\"B\"}", "If-None-Match", second).status());
  }

  @Test
  void a_condition_that_cannot_be_read_is_refused_where_something_would_change() {
    Visitor ada = Visitor.account(server);
    assertEquals(400, ada.patch("{\"firstName\":\"Eve\"}", "If-Match", "no tag").status());
    assertEquals(400, ada.patch("{\"firstName\":\"Eve\"}", "If-None-Match", "\"").status());
    assertEquals("Ada", ada.now().account().firstName());
  }

  @Test
  void another_pet_among_the_favorites_makes_the_state_another_one() {
    Visitor ada = Visitor.account(server);
    String tag = ada.tag();
    ada.like("6");
    assertEquals(412, ada.patch("{\"firstName\":\"Eve\"}", "If-Match", tag).status());
  }

  @Test
  void of_two_changes_of_one_state_one_wins_and_nothing_is_lost() throws Exception {
    Visitor ada = Visitor.account(server);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        String tag = ada.tag();
        String name = "round" + round;
        var start = new CyclicBarrier(2);
        List<Future<Answer>> both =
            pool.invokeAll(
                List.of(
                    patch(ada, "{\"firstName\":\"" + name + "\"}", tag, start),
                    patch(ada, "{\"lastName\":\"" + name + "\"}", tag, start)));
        Answer first = both.get(0).get();
        Answer second = both.get(1).get();
        assertEquals(612, first.status() + second.status(), first + "\n" + second);
        Answer winner = first.status() == 200 ? first : second;
        assertEquals(winner.body(), ada.get().body());
        var now = ada.now().account();
        assertEquals(first.status() == 200, name.equals(now.firstName()));
        assertEquals(second.status() == 200, name.equals(now.lastName()));
      }
    }
    assertEquals(51, ada.now().version());
  }

  @Test
  void changes_without_a_condition_are_all_kept() throws Exception {
    Visitor ada = Visitor.account(server);
    var patches =
        List.of(
            "{\"firstName\":\"F\"}",
            "{\"lastName\":\"L\"}",
            "{\"phone\":null}",
            "{\"locale\":\"de\"}",
            "{\"timeZone\":\"UTC\"}",
            "{\"preferences\":{\"newsletter\":true}}",
            "{\"preferences\":{\"theme\":\"dark\"}}");
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> all =
          patches.stream().map(patch -> (Callable<Answer>) () -> ada.patch(patch)).toList();
      for (Future<Answer> answer : pool.invokeAll(all)) {
        assertEquals(200, answer.get().status());
      }
    }
    var profile = ada.get().json();
    assertEquals("F", profile.get("firstName").asString());
    assertEquals("L", profile.get("lastName").asString());
    assertFalse(profile.has("phone"));
    assertEquals("de", profile.get("locale").asString());
    assertEquals("UTC", profile.get("timeZone").asString());
    assertEquals(
        "{\"newsletter\":true,\"notifications\":true,\"theme\":\"dark\"}",
        profile.get("preferences").toString());
  }

  private static Callable<Answer> patch(
      Visitor visitor, String json, String tag, CyclicBarrier start) {
    return () -> {
      start.await();
      return visitor.patch(json, "If-Match", tag);
    };
  }
}
