package petstore.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Draws the pictures of the demo seed, unless they are there and were drawn by this very program.
///
/// Arguments: the directory of this program's sources, that of the pictures, and a file to keep in
/// mind what was drawn.
final class DrawPictures {
  private DrawPictures() {}

  /// What is asked of the rest of the program, which is compiled only when it is needed.
  interface Drawn {
    List<String> into(Path folder);
  }

  public static void main(String[] arguments) throws Exception {
    Path pictures = Path.of(arguments[1]);
    Path record = Path.of(arguments[2]);
    String digest = digest(Path.of(arguments[0]));
    if (isDrawn(record, digest, pictures)) {
      return;
    }
    System.setProperty("java.awt.headless", "true");
    Files.createDirectories(pictures);
    var lines = new ArrayList<String>();
    lines.add(digest);
    lines.addAll(drawing().into(pictures));
    Files.createDirectories(record.toAbsolutePath().getParent());
    Files.write(record, lines);
  }

  private static Drawn drawing() throws ReflectiveOperationException {
    return Class.forName("petstore.pictures.Drawing")
        .asSubclass(Drawn.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  private static boolean isDrawn(Path record, String digest, Path pictures) throws IOException {
    if (!Files.exists(record)) {
      return false;
    }
    List<String> lines = Files.readAllLines(record);
    return !lines.isEmpty()
        && lines.getFirst().equals(digest)
        && lines.stream().skip(1).allMatch(name -> Files.exists(pictures.resolve(name)));
  }

  private static String digest(Path sources) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.list(sources)) {
      for (Path file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
