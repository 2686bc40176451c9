package petstore.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petstore.api.Resources;
import petstore.core.demo.DemoPictures;

class GalleryTest {
  private static final int MOST_BYTES = 2_500_000;

  @TempDir Path directory;

  @Test
  void what_is_drawn_is_what_the_catalogue_shows() {
    Set<String> drawn =
        Gallery.pictures().keySet().stream().map(name -> name + ".png").collect(Collectors.toSet());
    assertEquals(Set.copyOf(DemoPictures.names()), drawn);
  }

  @Test
  void every_picture_comes_with_the_program_and_all_of_them_are_small() throws IOException {
    int total = 0;
    for (String name : DemoPictures.names()) {
      byte[] bytes = Resources.bytes("pictures/" + name);
      var image = ImageIO.read(new ByteArrayInputStream(bytes));
      assertEquals(List.of(800, 600), List.of(image.getWidth(), image.getHeight()), name);
      total += bytes.length;
    }
    assertTrue(total < MOST_BYTES, total + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dog-dalmatian", "cat-bengal", "reptile-leopard-gecko", "hedgehog"})
  void a_picture_has_the_same_bytes_each_time(String name) throws IOException {
    Animal animal = Objects.requireNonNull(Gallery.pictures().get(name));
    String file = Drawing.draw(animal, directory, name + ".png");
    assertArrayEquals(
        Resources.bytes("pictures/" + file), Files.readAllBytes(directory.resolve(file)));
  }

  @Test
  void what_was_drawn_is_not_drawn_again() throws Exception {
    Path sources = Files.createDirectory(directory.resolve("sources"));
    Files.writeString(sources.resolve("Program.java"), "class Program {}");
    Path pictures = directory.resolve("pictures");
    String[] arguments = {
      sources.toString(), pictures.toString(), directory.resolve("drawn").toString()
    };
    DrawPictures.main(arguments);
    Path one = pictures.resolve("dog-pug.png");
    Files.writeString(one, "kept");
    DrawPictures.main(arguments);
    assertEquals("kept", Files.readString(one));
  }
}
