package petstore.connector.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The part of the browser is played by the test.
@Timeout(60)
class ConnectOauth2CommandTest {
  private static final String TOKEN = "t-0-k-3-n-t-0-k-3-n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LineQueue err = new LineQueue();
  @TempDir private Path home;

  @Test
  void a_token_comes_by_way_of_the_address_that_is_told() throws Exception {
    CompletableFuture<Integer> code = start("--save", "home");
    URI address = told();
    assertEquals(
        "localhost:8080 /oauth/authorize", address.getAuthority() + " " + address.getPath());
    assertEquals("petstore-connector", parameter(address, "client_id"));
    assertEquals("write:pets read:pets", parameter(address, "scope"));
    answer(address, "access_token=" + TOKEN + "&token_type=Bearer&expires_in=3600");
    assertEquals(0, code.get());
    String printed = out.toString(UTF_8);
    assertTrue(printed.contains("\"authorization\": \"oauth2_implicit_code\""), printed);
    assertTrue(printed.contains("\"saved\": \"home\""), printed);
    assertFalse((printed + err.all()).contains(TOKEN), printed);
    var cli = new CommandLineDriver().at(home);
    cli.call("connections", "list");
    assertEquals("write:pets", cli.json().at("/0/scopes/0").stringValue());
    assertFalse(cli.output().contains(TOKEN), cli.output());
  }

  @Test
  void a_token_that_is_asked_for_is_printed_alone() throws Exception {
    CompletableFuture<Integer> code =
        start(
            "--print-token",
            "--client-id=mine",
            "--scope=read:pets",
            "--authorization-uri=https://login.example/authorize?x=1");
    URI address = told();
    assertEquals("login.example /authorize", address.getAuthority() + " " + address.getPath());
    assertEquals(
        "mine read:pets", parameter(address, "client_id") + " " + parameter(address, "scope"));
    answer(address, "access_token=" + TOKEN + "&token_type=Bearer");
    assertEquals(0, code.get());
    assertEquals(TOKEN + "\n", out.toString(UTF_8));
  }

  @Test
  void a_token_that_would_be_lost_is_told_to_be() throws Exception {
    CompletableFuture<Integer> code = start();
    answer(told(), "access_token=" + TOKEN + "&token_type=Bearer");
    assertEquals(0, code.get());
    assertTrue(err.all().contains("--save it or have it printed (--print-token)"), err.all());
    assertFalse((out.toString(UTF_8) + err.all()).contains(TOKEN), err.all());
  }

  @Test
  void whoever_says_no_is_believed() throws Exception {
    CompletableFuture<Integer> code = start("--json-errors");
    answer(told(), "error=access_denied");
    assertEquals(1, code.get());
    assertEquals("", out.toString(UTF_8));
    assertTrue(err.all().contains("\"kind\": \"authorization\""), err.all());
  }

  @Test
  void nobody_waits_longer_than_they_want_to() throws Exception {
    assertEquals(1, start("--timeout=10ms").get());
    assertEquals("", out.toString(UTF_8));
  }

  @Test
  void a_client_or_a_scope_that_is_none_is_misuse() throws Exception {
    assertEquals(2, start("--client-id= ").get());
    assertEquals(2, start("--scope=\u00e4").get());
    assertEquals(2, start("--authorization-uri=ftp://x/").get());
  }

  private CompletableFuture<Integer> start(String... options) {
    List<String> words =
        Stream.concat(Stream.of("connect", "oauth2", "--no-browser"), Stream.of(options)).toList();
    return CompletableFuture.supplyAsync(() ->
        Cli.run(words, InputStream.nullInputStream(), out, err, Map.of("HOME", home.toString())));
  }

  private URI told() throws InterruptedException {
    String line = "";
    while (!line.startsWith("http")) {
      line = String.valueOf(err.lines.poll(30, TimeUnit.SECONDS));
    }
    return URI.create(line);
  }

  // what the script of the page sends, which a browser shows
  private static void answer(URI address, String fragment) throws Exception {
    URI redirect = URI.create(parameter(address, "redirect_uri"));
    HttpRequest request =
        HttpRequest.newBuilder(redirect)
            .header("Origin", "http://" + redirect.getAuthority())
            .POST(BodyPublishers.ofString(fragment + "&state=" + parameter(address, "state")))
            .build();
    assertEquals(
        200, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
  }

  private static String parameter(URI address, String name) {
    Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(address.getRawQuery());
    assertTrue(found.find(), address.toString());
    return URLDecoder.decode(found.group(1), UTF_8);
  }

  /// What is written to it, line by line, for whoever waits for one.
  private static final class LineQueue extends OutputStream {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public synchronized void write(int b) throws IOException {
      all.write(b);
      if (b == '\n') {
        lines.add(line.toString(UTF_8).strip());
        line.reset();
      } else {
        line.write(b);
      }
    }

    synchronized String all() {
      return all.toString(UTF_8);
    }
  }
}
