package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Listens to a stream of server-sent events.
public final class Listener implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final BufferedReader lines;
  private final List<String> comments = new ArrayList<>();
  private String id = "";

  /// An event.
  public record Heard(String id, String type, String data) {}

  /// Begins.
  ///
  /// @param target path and query, such as `/v1/events`
  /// @param headers names and values in turn
  public Listener(int port, String target, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("status " + answer.statusCode());
      }
      lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The next event.
  public Heard next() {
    Heard next = nextIfAny();
    if (next == null) {
      throw new IllegalStateException("the stream has ended");
    }
    return next;
  }

  /// Whether the stream comes to its end before there is another event.
  public boolean ends() {
    return nextIfAny() == null;
  }

  private @Nullable Heard nextIfAny() {
    String type = "message";
    var data = new StringBuilder();
    for (String line = line(); line != null; line = line()) {
      String value = line.substring(line.indexOf(':') + 1).stripLeading();
      if (line.isEmpty() && !data.isEmpty()) {
        return new Heard(id, type, data.toString());
      } else if (line.startsWith(":")) {
        comments.add(value);
      } else if (line.startsWith("id:")) {
        id = value;
      } else if (line.startsWith("event:")) {
        type = value;
      } else if (line.startsWith("data:")) {
        data.append(value);
      }
    }
    return null;
  }

  /// The id where it would go on.
  public String id() {
    return id;
  }

  /// What was said besides events.
  public List<String> comments() {
    return comments;
  }

  /// Reads to the first id that is told: from then on nothing is missed.
  public Listener settled() {
    while (id.isEmpty() && line(true) != null) {}
    return this;
  }

  private @Nullable String line(boolean heartbeat) {
    String line = line();
    if (heartbeat && line != null && line.startsWith("id:")) {
      id = line.substring(3).strip();
    }
    return line;
  }

  private @Nullable String line() {
    try {
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      client.shutdownNow();
    }
  }
}
