package petstore.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page in the system's Chromium, driven over the DevTools protocol
/// (<https://chromedevtools.github.io/devtools-protocol/>). Closing the first page closes all.
public final class Browser implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Inbox inbox;
  private final AtomicInteger commands;
  private String target = "";
  private String session = "";

  private Browser(
      Process process, Path profile, WebSocket socket, Inbox inbox, AtomicInteger commands) {
    this.process = process;
    this.profile = profile;
    this.socket = socket;
    this.inbox = inbox;
    this.commands = commands;
  }

  /// Where Chromium is: what the environment variable `PETSTORE_CHROMIUM` says, or the first of its
  /// usual names on the `PATH`.
  public static Optional<Path> executable() {
    Stream<Path> named = Stream.ofNullable(System.getenv("PETSTORE_CHROMIUM")).map(Path::of);
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)));
    return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
  }

  /// Starts a browser of its own, with an empty profile and one empty page.
  public static Browser start(Path executable) throws IOException {
    Path profile = Files.createTempDirectory("petstore-browser");
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    var inbox = new Inbox();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(process.inputReader()), inbox)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    var browser = new Browser(process, profile, socket, inbox, new AtomicInteger());
    browser.attach(
        browser
            .send("Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asString());
    return browser;
  }

  private static URI address(BufferedReader console) throws IOException {
    String announcement = "DevTools listening on ";
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      if (line.startsWith(announcement)) {
        // what it says later is of no interest, but must not fill the pipe
        Thread.ofVirtual().start(() -> console.lines().forEach(_ -> {}));
        return URI.create(line.substring(announcement.length()));
      }
    }
    throw new IOException("Chromium ended before it could be driven");
  }

  private void attach(String page) {
    target = page;
    session =
        send("Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .path("sessionId")
            .asString();
    send("Page.enable", Map.of());
    send("Log.enable", Map.of());
    send("Network.enable", Map.of());
    send("Runtime.enable", Map.of());
  }

  /// The page that this one opened in a window of its own, when it is there.
  public Browser popup() {
    var popup = new Browser(process, profile, socket, inbox, commands);
    await(() -> opened().isPresent(), "a window is opened");
    popup.attach(opened().orElseThrow());
    return popup;
  }

  /// Waits until the page that this one opened is closed.
  public void awaitClosedPopup() {
    await(() -> opened().isEmpty(), "the window is closed");
  }

  private Optional<String> opened() {
    return send("Target.getTargets", Map.of())
        .path("targetInfos")
        .valueStream()
        .filter(info -> info.path("type").asString().equals("page"))
        .filter(info -> info.path("openerId").asString("").equals(target))
        .map(info -> info.path("targetId").asString())
        .findFirst();
  }

  /// Makes the window this wide and high, in CSS pixels.
  public void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /// Loads a page.
  public void open(String url) {
    send("Page.navigate", Map.of("url", url));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /// The value of a JavaScript expression.
  public JsonNode evaluate(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of(
                "expression",
                expression,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                // so that windows may be opened
                "userGesture",
                true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /// Waits until a JavaScript expression is true.
  public void await(String condition) {
    await(() -> evaluate("Boolean(" + condition + ")").asBoolean(), condition);
  }

  private static void await(BooleanSupplier condition, String name) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never true: " + name);
      }
      pause();
    }
  }

  /// Clicks on the element that a CSS selector finds, when it is there.
  public void click(String selector) {
    await(found(selector));
    evaluate(found(selector) + ".click()");
  }

  /// Clicks on what sends a form, after which the page may be another one, or closed.
  public void press(String selector) {
    await(found(selector));
    evaluate("setTimeout(() => " + found(selector) + ".click(), 0) && true");
  }

  /// Types a text into the field that a CSS selector finds, instead of what it holds.
  public void type(String selector, String text) {
    click(selector);
    evaluate(found(selector) + ".focus()");
    evaluate(found(selector) + ".select()");
    send("Input.insertText", Map.of("text", text));
    // some fields tell of their text only after a while, or when they are left
    evaluate(found(selector) + ".blur()");
  }

  /// The text that is shown in the element that a CSS selector finds, when it is there.
  public String text(String selector) {
    await(found(selector));
    return evaluate(found(selector) + ".textContent").asString();
  }

  /// The addresses of all that was loaded since the start.
  public List<String> requests() {
    return inbox.events("Network.requestWillBeSent").stream()
        .map(event -> event.at("/params/request/url").asString())
        .toList();
  }

  /// What the browser complained of since the start: errors of scripts, and all that its policies
  /// refused.
  public List<String> complaints() {
    Stream<String> logged =
        inbox.events("Log.entryAdded").stream()
            .filter(event -> event.at("/params/entry/level").asString().equals("error"))
            .map(event -> event.at("/params/entry/text").asString());
    Stream<String> thrown =
        inbox.events("Runtime.exceptionThrown").stream()
            .map(event -> event.at("/params/exceptionDetails").toString());
    return Stream.concat(logged, thrown).toList();
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deleteProfile();
  }

  // Its children may still write for a moment, so that not everything has to go.
  private void deleteProfile() {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      profile.toFile().deleteOnExit();
    }
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    int id = commands.incrementAndGet();
    var command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = inbox.expect(id);
    socket.sendText(JSON.writeValueAsString(command), true).join();
    JsonNode message = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (message.has("error")) {
      throw new AssertionError(method + ": " + message.get("error"));
    }
    return message.path("result");
  }

  private static String found(String selector) {
    return "document.querySelector(" + JSON.writeValueAsString(selector) + ")";
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /// What the browser says: answers to commands, and events.
  private static final class Inbox implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      return expected.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    List<JsonNode> events(String method) {
      return events.stream()
          .filter(event -> event.path("method").asString("").equals(method))
          .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        JsonNode node = JSON.readTree(message.toString());
        message.setLength(0);
        if (node.has("id")) {
          expect(node.path("id").asInt()).complete(node);
        } else {
          events.add(node);
        }
      }
      webSocket.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
