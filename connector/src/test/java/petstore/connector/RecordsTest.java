package petstore.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import petstore.connector.runtime.FileContent;

class RecordsTest {
  @Test
  void a_user_does_not_show_its_password() {
    User user = User.of("theUser").withPassword("open sesame");

    assertFalse(user.toString().contains("sesame"), user.toString());
    assertTrue(user.toString().contains("theUser"), user.toString());
    assertEquals("open sesame", user.password());
  }

  @Test
  void a_pet_keeps_no_list_that_others_change() {
    List<String> photos = new ArrayList<>(List.of("a"));
    Pet pet = Pet.of("Rex").withPhotoUrls(photos);

    photos.add("b");

    assertEquals(List.of("a"), pet.photoUrls());
  }

  @Test
  void the_definition_is_that_of_the_petstore() {
    assertEquals("petstore", PetstoreConnector.definition().name());
    assertEquals(17, PetstoreConnector.definition().actions().size());
  }

  @Test
  void nonsense_is_refused_when_a_connector_is_built() {
    PetstoreConnector.Builder builder = PetstoreConnector.builder();

    assertThrows(
        IllegalArgumentException.class, () -> builder.baseUri(URI.create("ftp://a/b")).build());
    builder.baseUri(URI.create("http://localhost/api/v3"));
    assertThrows(IllegalArgumentException.class, () -> builder.timeout(Duration.ZERO).build());
    builder.timeout(Duration.ofSeconds(Long.MAX_VALUE)).build();
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.connectTimeout(Duration.ofSeconds(-1)).build());
    assertThrows(
        IllegalArgumentException.class, () -> new FileContent(InputStream.nullInputStream(), -2));
  }
}
