package petstore.api.modern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.core.events.EventReader;
import petstore.core.kernel.Scope;
import petstore.support.Answer;
import petstore.support.EventWatch;
import petstore.support.EventWatch.Told;
import tools.jackson.databind.JsonNode;

/// What is told of users, and what is not.
public class UserEventsTest {
  private static final String PASSWORD = "canary pass phrase 8417";

  private static Modern shop;
  private static EventWatch watch;

  @BeforeAll
  static void start() {
    shop = Modern.start();
    watch = new EventWatch(shop.server().storage());
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @BeforeEach
  void begin() {
    watch.skip();
  }

  private static String classic(String name) {
    return """
    {"id": 77, "username": "%s", "firstName": "Ann", "email": "no address", "phone": "call",
     "password": "%s", "userStatus": 1}
    """
        .formatted(name, PASSWORD);
  }

  private static int send(String target, String body) {
    return shop.client().sendText(target, body, "Content-Type", "application/json").status();
  }

  @Test
  void somebody_who_signs_up_is_told_of_as_they_are_shown() {
    Answer answer = shop.signUp("mira", "Lund", PASSWORD);
    assertEquals(201, answer.status());
    List<Told> told = watch.next();
    assertEquals("user.created", EventWatch.types(told));
    Told user = told.getFirst();
    String id = user.event().subject().toString();
    assertEquals(user.event().subject(), user.event().owner());
    JsonNode shown = shop.get("/users/" + id, shop.token("mira", PASSWORD)).json();
    assertEquals(shown, user.data().path("user"));
    assertEquals(409, shop.signUp("mira", "Lund", PASSWORD).status());
    assertEquals("", watch.types());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2", "/api/v3"})
  void a_classic_user_is_told_of_once_and_not_when_they_are_replaced(String edition) {
    String name = "classic of " + edition.length();
    String path = edition + "/user/" + name.replace(" ", "%20");
    assertEquals(200, send("POST " + edition + "/user", classic(name)));
    assertEquals("user.created", watch.types());
    assertEquals(200, send("POST " + edition + "/user", classic(name)));
    assertEquals(200, send("PUT " + path, classic(name)));
    assertEquals("", watch.types());
    String list = "[" + classic(name) + "," + classic(name + "a") + "," + classic(name + "b") + "]";
    assertEquals(200, send("POST " + edition + "/user/createWithList", list));
    assertEquals("user.created user.created", watch.types());
    assertEquals(200, shop.client().send("DELETE " + path).status());
    assertEquals("", watch.types());
  }

  @Test
  void no_password_is_told_of_and_no_user_to_others() {
    shop.signUp("secret", "Lund", PASSWORD);
    send("POST /v2/user", classic("secret classic"));
    for (Told told : watch.next()) {
      Stream.of(told.event().payload().full(), told.event().payload().open())
          .forEach(text -> assertFalse(text.contains(PASSWORD) || text.contains("argon2"), text));
      var others = new EventReader(null, false, Set.of(Scope.values()));
      assertEquals(Optional.empty(), others.text(told.event()));
      var withoutScope = new EventReader(told.event().owner(), true, Set.of(Scope.READ_ORDERS));
      assertEquals(Optional.empty(), withoutScope.text(told.event()));
    }
  }

  @Test
  void a_user_who_changes_is_not_told_of() {
    shop.signUp("changes", "Lund", PASSWORD);
    watch.skip();
    String token = shop.token("changes", PASSWORD);
    Answer profile =
        shop.client()
            .sendText(
                "PATCH /api/v1/user",
                "{\"lastName\": \"Lind\"}",
                "Content-Type",
                "application/merge-patch+json",
                "Authorization",
                "Bearer " + token);
    assertEquals(200, profile.status(), profile::toString);
    assertEquals("", watch.types());
  }
}
