package petstore.api.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.InProcess;
import petstore.api.Resources;
import petstore.core.demo.DemoPictures;
import petstore.core.kernel.Tenant;
import petstore.core.pets.Pet;
import petstore.support.Answer;
import petstore.support.Client;

class PicturesTest {
  private static final InProcess SERVER = InProcess.startDemo();
  private static final String TENANT = "/t/550e8400-e29b-41d4-a716-446655440000";

  private final Client client = new Client(SERVER.port());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void every_photo_of_the_demo_is_served_as_an_image() {
    String server = "http://localhost:" + SERVER.port();
    Set<String> seen = new TreeSet<>();
    for (Pet pet : pets()) {
      for (String url : Objects.requireNonNull(pet.profile().photoUrls())) {
        String address = Objects.requireNonNull(url);
        assertTrue(address.startsWith(server + "/pictures/"), address);
        seen.add(address.substring(server.length()));
      }
    }
    for (String path : seen) {
      Answer answer = client.send("GET " + path);
      assertEquals(200, answer.status(), path);
      assertEquals(Optional.of("image/png"), answer.header("Content-Type"));
      assertArrayEquals(Resources.bytes(path.substring(1)), answer.bytes(), path);
    }
    assertEquals(DemoPictures.names().size(), seen.size(), "all pictures are somebody's");
  }

  @Test
  void caches_and_pages_of_others_may_have_a_picture_and_nobody_may_guess_its_type() {
    Answer answer = client.send("GET /pictures/cat-calico.png");
    assertEquals(Optional.of("public, max-age=604800"), answer.header("Cache-Control"));
    assertEquals(Optional.of("*"), answer.header("Access-Control-Allow-Origin"));
    assertEquals(Optional.of("nosniff"), answer.header("X-Content-Type-Options"));
    String tag = answer.header("ETag").orElseThrow();
    assertEquals(304, client.send("GET /pictures/cat-calico.png", "If-None-Match", tag).status());
  }

  @Test
  void the_pictures_are_there_for_every_tenant() {
    assertEquals(200, client.send("GET " + TENANT + "/pictures/dog-pug.png").status());
    assertEquals(200, client.send("HEAD " + TENANT + "/pictures/dog-pug.png").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.png",
        "dog-pug",
        "DOG-PUG.png",
        "..%2Fpages%2Fsite.css",
        "%00",
        "dog-pug.png/x"
      })
  void what_is_no_picture_is_not_found(String name) {
    Answer answer = client.send("GET /pictures/" + name);
    assertTrue(answer.status() == 404 || answer.status() == 400, answer.toString());
    assertTrue(answer.body().startsWith("{\"code\":"), name);
  }

  private static List<Pet> pets() {
    Collection<Long> numbers = LongStream.rangeClosed(11, 210).boxed().toList();
    return SERVER.storage().pets().withNumbers(Tenant.DEFAULT, numbers);
  }
}
