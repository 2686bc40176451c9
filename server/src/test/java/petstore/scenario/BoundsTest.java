package petstore.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import petstore.api.Behavior;
import petstore.core.kernel.Failure;
import petstore.core.kernel.Problem;
import petstore.core.pets.Pet;
import petstore.core.pets.PetProfile;
import petstore.core.pets.Pets;
import petstore.support.TestServer;

/// What one request may take has an end.
class BoundsTest {
  @Test
  void a_status_that_is_named_often_is_listed_as_often() {
    try (TestServer server = TestServer.start(Behavior.OBSERVED)) {
      String words = String.join(",", Collections.nCopies(1_500, "sold"));
      assertEquals(
          1_500, server.client().send("GET /v2/pet/findByStatus?status=" + words).json().size());
    }
  }

  @Test
  void no_list_is_longer_than_the_longest() {
    var profile = new PetProfile(null, "n", null, null, "sold");
    var pet = new Pet(1, new UUID(0, 1), 1, Instant.EPOCH, Instant.EPOCH, profile);
    assertEquals(Pets.MAX_LIST, Pets.repeated(List.of(pet), _ -> Pets.MAX_LIST).size());
    var failure =
        assertThrows(Failure.class, () -> Pets.repeated(List.of(pet, pet), _ -> Pets.MAX_LIST - 1));
    assertEquals(new Problem.TooMany(Problem.Kind.PET, Pets.MAX_LIST), failure.problem());
  }

  @Test
  void a_browser_at_the_base_of_an_edition_is_led_to_its_documentation() {
    try (TestServer server = TestServer.start(Behavior.OBSERVED)) {
      for (String base : List.of("/v2", "/v2/", "/api/v3", "/api/v3/")) {
        var answer = server.client().send("GET " + base, "Accept", "text/html,*/*;q=0.8");
        assertEquals(303, answer.status(), base);
        String location = answer.header("Location").orElseThrow();
        assertTrue(location.startsWith("/?urls.primaryName=Petstore%20"), location);
        assertEquals(404, server.client().send("GET " + base, "Accept", "*/*").status(), base);
      }
    }
  }
}
