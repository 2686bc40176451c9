package petstore.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests whose answers by the published servers are known, in the order in which they were sent:
/// a JSON object a line with `send` (method and path), `headers`, `body` or `bytes` (in base64),
/// and `want` with `status`, `type`, `body`. Parts that change from run to run are masked.
public final class Golden {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern INTERNALS =
      Pattern.compile("javax?\\.|org\\.|com\\.|io\\.|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|Exception:");
  private static final List<String[]> MASKS =
      List.of(
          new String[] {"session: ?-?\\d+", "session:N"},
          new String[] {"(?:127\\.0\\.0\\.1|localhost):\\d+", "HOST"},
          new String[] {"\"shipDate\":\"?1[6-9]\\d{11}\"?", "\"shipDate\":\"T\""},
          new String[] {
            "(?!2021-07-28)20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)", "T"
          },
          new String[] {"<shipDate>(?!1627484895207)\\d{13}</shipDate>", "<shipDate>T</shipDate>"});

  private final JsonNode entry;

  private Golden(JsonNode entry) {
    this.entry = entry;
  }

  /// All entries of a resource; never none.
  public static List<Golden> read(String resource) {
    try (var in = Objects.requireNonNull(Golden.class.getResourceAsStream(resource), resource)) {
      var entries = new ArrayList<Golden>();
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        entries.add(new Golden(MAPPER.readTree(line)));
      }
      if (entries.isEmpty()) {
        throw new IllegalStateException(resource + " is empty");
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends the request and tells what is wrong with the answer; nothing when it is as wanted, or
  /// when nothing is known of it.
  public List<String> faults(Client client) {
    Answer answer = client.send(target(), body(), headers());
    JsonNode want = entry.get("want");
    if (want == null) {
      return answer.status() < 500 ? List.of() : List.of(target() + ": " + answer.status());
    }
    var faults = new ArrayList<String>();
    if (!isStatus(want.get("status"), answer.status())) {
      faults.add("status " + answer.status() + ", wanted " + want.get("status"));
    }
    if (INTERNALS.matcher(answer.body()).find() && !want.has("body")) {
      faults.add("shows internals");
    }
    if (want.has("type")
        && !want.get("type").asString().equals(answer.header("content-type").orElse(""))) {
      faults.add("type " + answer.header("content-type") + ", wanted " + want.get("type"));
    }
    if (want.has("rateLimit")
        && !want.get("rateLimit").asString().equals(answer.header("x-rate-limit").orElse(""))) {
      faults.add("no X-Rate-Limit");
    }
    if (want.has("body") && !sameBody(want.get("body").asString(), answer.body())) {
      faults.add("body " + answer.body() + "\n    wanted " + want.get("body").asString());
    }
    return faults.stream().map(fault -> target() + " " + entry.get("body") + ": " + fault).toList();
  }

  private static boolean isStatus(JsonNode want, int status) {
    return want.isNumber() ? status == want.asInt() : status >= 400 && status < 500;
  }

  private static boolean sameBody(String want, String got) {
    String wanted = masked(want);
    String masked = masked(got);
    if (wanted.equals(masked)) {
      return true;
    }
    try {
      return MAPPER.readTree(wanted).equals(MAPPER.readTree(masked));
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String masked(String body) {
    String masked = body;
    for (String[] mask : MASKS) {
      masked = masked.replaceAll(mask[0], mask[1]);
    }
    return masked;
  }

  private String target() {
    return entry.get("send").asString();
  }

  private String[] headers() {
    var headers = new ArrayList<String>();
    entry
        .path("headers")
        .properties()
        .forEach(header -> {
          headers.add(header.getKey());
          headers.add(header.getValue().asString());
        });
    return headers.toArray(String[]::new);
  }

  private byte @Nullable [] body() {
    if (entry.has("bytes")) {
      return Base64.getDecoder().decode(entry.get("bytes").asString());
    }
    return entry.has("body") ? entry.get("body").asString().getBytes(UTF_8) : null;
  }
}
