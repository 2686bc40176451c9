package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody sees who sits at a terminal: `script` makes one.
@Tag("jar")
@Timeout(120)
class TerminalTest {
  private static final String CONNECT = "$JAVA -jar $JAR connect api-key --no-check";
  private static final char INTERRUPT = 3;

  @TempDir private Path folder;

  @BeforeEach
  void needs_a_terminal() throws Exception {
    Shells.need(Shells.haveTerminals(), "there is no script, or no env, to make a terminal");
  }

  @ParameterizedTest
  @MethodSource("petstore.connector.cli.JarTest#javas")
  void a_key_is_asked_for_and_not_shown(String java) throws Exception {
    // also where standard output goes to a file
    Process process =
        new Shells(java, folder).onTerminal(CONNECT + " >" + folder + "/out; stty -a");
    var screen = new Screen(process.getInputStream());
    screen.awaitText("API key: ");
    type(process, "k-3-y\n");
    assertEquals(0, process.waitFor());
    screen.awaitEnd();
    assertFalse(screen.text().contains("k-3-y"), screen.text());
    assertTrue(screen.text().contains(" echo "), screen.text());
  }

  @ParameterizedTest
  @MethodSource("petstore.connector.cli.JarTest#javas")
  void whoever_ends_it_instead_sees_again_what_they_type(String java) throws Exception {
    Process process = new Shells(java, folder).onTerminal("trap : INT; " + CONNECT + "; stty -a");
    var screen = new Screen(process.getInputStream());
    screen.awaitText("API key: ");
    type(process, String.valueOf(INTERRUPT));
    screen.awaitEnd();
    assertTrue(screen.text().contains(" echo "), screen.text());
    assertFalse(screen.text().contains("Exception"), screen.text());
  }

  @ParameterizedTest
  @MethodSource("petstore.connector.cli.JarTest#javas")
  void a_long_upload_tells_how_far_it_is_where_somebody_looks(String java) throws Exception {
    try (var server = new SlowServer()) {
      Process process = new Shells(java, folder).onTerminal(upload(server));
      var screen = new Screen(process.getInputStream());
      screen.awaitText(" of 64.0 MiB (");
      server.hurry.countDown();
      assertEquals(0, process.waitFor());
      screen.awaitEnd();
      String shown = screen.text();
      int last = shown.lastIndexOf("MiB");
      assertTrue(shown.substring(last).matches("(?s)MiB \\(\\d+%\\) *\r +\r\\{.*"), shown);
    }
  }

  @ParameterizedTest
  @MethodSource("petstore.connector.cli.JarTest#javas")
  void nothing_is_told_of_it_to_a_file(String java) throws Exception {
    try (var server = new SlowServer()) {
      // longer than an upload takes that shows nothing anyway
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(server.hurry::countDown);
      Shells.Outcome uploaded = new Shells(java, folder).run(upload(server), "");
      assertEquals("0 ", uploaded.code() + " " + uploaded.errors());
    }
  }

  private String upload(SlowServer server) throws IOException {
    Path file = folder.resolve("large.bin");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(64L * 1024 * 1024);
    }
    return "$JAVA -jar $JAR run uploadFile --set petId=1 --file "
        + file
        + " --base-uri http://127.0.0.1:"
        + server.socket.getLocalPort()
        + "/";
  }

  private static void type(Process process, String text) throws IOException {
    process.getOutputStream().write(text.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /// What a terminal shows, as it comes.
  private static final class Screen {
    private final InputStream in;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    Screen(InputStream in) {
      this.in = in;
    }

    String text() {
      return shown.toString(UTF_8);
    }

    void awaitText(String text) throws IOException {
      while (!text().contains(text)) {
        int next = in.read();
        assertTrue(next >= 0, () -> "it ended without " + text + ": " + text());
        shown.write(next);
      }
    }

    void awaitEnd() throws IOException {
      in.transferTo(shown);
    }
  }

  /// Takes one upload, bit by bit until it is told to hurry.
  private static final class SlowServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch hurry = new CountDownLatch(1);

    SlowServer() throws IOException {
      var thread = new Thread(this::serve, "slow-server");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      try (Socket client = socket.accept()) {
        InputStream in = client.getInputStream();
        byte[] part = new byte[64 * 1024];
        long left = 64L * 1024 * 1024;
        int count = 0;
        while (left > 0 && count >= 0) {
          boolean hurries = hurry.await(5, TimeUnit.MILLISECONDS);
          count = in.read(part, 0, hurries ? part.length : part.length / 8);
          left -= count;
        }
        client
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(UTF_8));
      } catch (IOException broken) {
        // the test sees it by what the client says
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws IOException {
      hurry.countDown();
      socket.close();
    }
  }
}
