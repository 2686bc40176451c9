package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.support.Answer;
import petstore.support.Client;
import petstore.support.TestServer;

/// Somebody tries many passwords at the same time.
class GuessingTest {
  private static final int GUESSES = 200;
  // Of one address (BackOff), before it has to wait.
  private static final int MOST_CHECKED = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void while_200_passwords_are_tried_the_rest_of_the_server_goes_on() throws Exception {
    try (TestServer server = TestServer.start(Behavior.DOCUMENTED);
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Client client = server.client();
      var start = new CountDownLatch(1);
      var guesses = new ArrayList<Future<Answer>>();
      for (int i = 0; i < GUESSES; i++) {
        String name = "guessed" + i;
        guesses.add(
            pool.submit(() -> {
              start.await();
              return guess(client, name);
            }));
      }
      start.countDown();
      int meanwhile = 0;
      do {
        for (String path : List.of("/v2/pet/1", "/api/v3/pet/findByStatus?status=sold")) {
          Answer answer =
              pool.submit(() -> client.send("GET " + path))
                  .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
          assertEquals(200, answer.status(), answer::toString);
        }
        meanwhile++;
      } while (guesses.stream().anyMatch(guess -> !guess.isDone()));
      assertTrue(meanwhile > 1, "all were answered before anything else was asked");
      assertRefused(answers(guesses));
    }
  }

  private static void assertRefused(List<Answer> answers) {
    for (Answer answer : answers) {
      assertTrue(Set.of(401, 429, 503).contains(answer.status()), answer::toString);
      if (answer.status() != 401) {
        int seconds = Integer.parseInt(answer.header("Retry-After").orElse("0"));
        assertTrue(seconds > 0, answer::toString);
      }
    }
    long checked = answers.stream().filter(answer -> answer.status() == 401).count();
    assertTrue(checked > 0 && checked <= MOST_CHECKED, checked + " passwords were checked");
  }

  private static List<Answer> answers(List<Future<Answer>> guesses) throws Exception {
    var answers = new ArrayList<Answer>();
    for (Future<Answer> guess : guesses) {
      answers.add(guess.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    return answers;
  }

  private static Answer guess(Client client, String name) {
    return client.sendText(
        "POST /v1/login",
        "{\"username\":\"" + name + "\",\"password\":\"a wrong guess\"}",
        "Content-Type",
        "application/json");
  }
}
