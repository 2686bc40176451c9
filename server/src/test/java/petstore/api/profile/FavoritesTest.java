package petstore.api.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static petstore.api.profile.Visitor.faults;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Behavior;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.users.Profiles;
import petstore.support.Answer;
import petstore.support.TestServer;

/// The pets that users like.
public class FavoritesTest {
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
  void a_pet_is_liked_and_forgotten_however_often_it_is_asked_for() {
    Visitor ada = Visitor.account(server);
    for (String pet : List.of("2", "1", "2")) {
      Answer answer = ada.like(pet);
      assertEquals(204, answer.status());
      assertEquals(0, answer.bytes().length);
    }
    assertEquals(List.of(2L, 1L), favorites(ada));
    for (int i = 0; i < 2; i++) {
      assertEquals(204, ada.forget("2").status());
    }
    assertEquals(204, ada.forget("123456").status());
    assertEquals(List.of(1L), favorites(ada));
  }

  @Test
  void favorites_are_the_callers_alone() {
    Visitor ada = Visitor.account(server);
    Visitor eve = Visitor.account(server);
    ada.like("1");
    eve.like("3");
    eve.forget("1");
    assertEquals(List.of(1L), favorites(ada));
    assertEquals(List.of(3L), favorites(eve));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "-1", "0"})
  void any_number_that_a_pet_can_have_is_taken(String number) {
    Visitor ada = Visitor.account(server);
    insert(Long.parseLong(number));
    assertEquals(204, ada.like(number).status());
    assertTrue(ada.get().body().contains("\"favoritePets\":[{\"id\":" + number + ","));
    assertEquals(204, ada.forget(number).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1.0",
        "1e0",
        "+1",
        "%201",
        "0x1",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999",
        "%D9%A1",
        "--1",
        "123456789"
      })
  void what_is_no_pet_is_not_found(String number) {
    Visitor ada = Visitor.account(server);
    Answer answer = ada.like(number);
    assertEquals(404, answer.status());
    assertTrue(answer.json().get("type").asString().endsWith("/not-found"));
    assertEquals(number.equals("123456789") ? 204 : 404, ada.forget(number).status());
    assertEquals(List.of(), favorites(ada));
  }

  @Test
  void a_pet_that_is_deleted_is_no_favorite_any_more() {
    Visitor ada = Visitor.account(server);
    ada.like("8");
    ada.like("9");
    server.client().send("DELETE /v2/pet/8");
    assertEquals(List.of(9L), favorites(ada));
    insert(8);
    assertEquals(List.of(9L), favorites(ada));
  }

  @Test
  void a_pet_shows_as_it_is_now() {
    Visitor ada = Visitor.account(server);
    insert(900);
    ada.like("900");
    server
        .client()
        .send(
            "PUT /api/v3/pet",
            "{\"id\":900,\"name\":\"Tom\",\"photoUrls\":[],\"status\":\"sold\"}".getBytes(UTF_8),
            "Content-Type",
            "application/json");
    assertEquals("Tom", ada.get().json().at("/favoritePets/0/name").asString());
    assertEquals("sold", ada.get().json().at("/favoritePets/0/status").asString());
  }

  @Test
  void there_are_at_most_a_thousand() {
    Visitor ada = Visitor.account(server);
    Visitor.write(
        server,
        () -> {
          for (long number = 10_000; number < 10_000 + Profiles.MAX_FAVORITES; number++) {
            server.storage().pets().insert(Tenant.DEFAULT, pet(number));
            server.storage().favorites().add(Tenant.DEFAULT, ada.user().id(), number);
          }
          return true;
        });
    Answer answer = ada.like("1");
    assertEquals(422, answer.status());
    assertEquals(List.of("/favoritePets too_many"), faults(answer));
    assertEquals(204, ada.like("10000").status());
    assertEquals(Profiles.MAX_FAVORITES, favorites(ada).size());
    // also with all of them, the whole profile can be sent back
    Answer same = ada.patch(ada.get().body());
    assertEquals(200, same.status(), same::toString);
    assertEquals(204, ada.forget("10000").status());
    assertEquals(204, ada.like("1").status());
  }

  private static List<Long> favorites(Visitor visitor) {
    return visitor
        .get()
        .json()
        .get("favoritePets")
        .valueStream()
        .map(pet -> pet.get("id").asLong())
        .toList();
  }

  private static void insert(long number) {
    Visitor.write(
        server,
        () -> {
          server.storage().pets().insert(Tenant.DEFAULT, pet(number));
          return true;
        });
  }

  private static Pet pet(long number) {
    var profile = new PetProfile(null, "Rex", List.of(), List.of(), "available");
    return new Pet(number, UUID.randomUUID(), 1, Instant.now(), Instant.now(), profile);
  }
}
