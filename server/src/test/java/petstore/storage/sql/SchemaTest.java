package petstore.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The migrations that are there.
final class SchemaTest {
  @Test
  void the_newest_migration_of_each_engine_is_the_one_that_is_looked_for() throws Exception {
    for (String engine : List.of("sqlite", "postgres")) {
      int newest = Math.max(newest("common"), newest(engine));
      assertEquals(Schema.NEWEST, newest, engine);
    }
  }

  private static int newest(String folder) throws Exception {
    var url = SchemaTest.class.getResource("/db/migration/" + folder);
    try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(url).toURI()))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElseThrow();
    }
  }
}
