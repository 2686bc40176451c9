package petstore;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a visitor does first: looks at the page, reads and adds pets, in both forms of the classic
/// editions, and has a webhook told of it. What is answered does not matter, only that it was.
final class Training {
  private static final int ROUNDS = 20;

  private static final List<String> READ =
      List.of(
          "/",
          "/health/ready",
          "/metrics",
          "/v2/swagger.json",
          "/v2/pet/1",
          "/v2/pet/findByStatus?status=available",
          "/v2/store/inventory",
          "/api/v3/openapi.json",
          "/api/v3/pet/1",
          "/api/v3/pet/findByStatus?status=available",
          "/api/v3/store/inventory",
          "/v1/pets",
          "/v1/inventory",
          "/v1/webhook-sink/training");

  private static final List<String> WRITTEN = List.of("/v2/pet", "/api/v3/pet");

  private static final String JSON = "{\"id\":1000,\"name\":\"Rex\",\"photoUrls\":[]}";
  private static final String NEW = "{\"name\":\"Rex\",\"photoUrls\":[],\"status\":\"available\"}";
  private static final String XML =
      "<Pet><id>1000</id><name>Rex</name><photoUrls><photoUrl>u</photoUrl></photoUrls></Pet>";

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final HttpClient client;
  private final String server;

  private Training(HttpClient client, String server) {
    this.client = client;
    this.server = server;
  }

  /// @param staffPassword of the member of staff in the seed
  static void visit(int port, String staffPassword) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var training = new Training(client, "http://127.0.0.1:" + port);
      training.register(staffPassword);
      for (int round = 0; round < ROUNDS; round++) {
        training.walk();
      }
    }
  }

  private void register(String staffPassword) throws IOException, InterruptedException {
    HttpRequest signIn =
        request("/v1/auth/tokens")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\"staff\",\"password\":\"" + staffPassword + "\"}"))
            .build();
    String answer = client.send(signIn, BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(answer);
    if (token.find()) {
      send(
          request("/v1/webhook-endpoints")
              .header("Authorization", "Bearer " + token.group(1))
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"url\":\"" + server + "/v1/webhook-sink/training\"}")));
    }
  }

  private void walk() throws IOException, InterruptedException {
    for (String path : READ) {
      send(request(path).header("Accept", "application/json"));
      send(request(path).header("Accept", "application/xml"));
    }
    for (String path : WRITTEN) {
      write(path, "application/json", JSON);
      write(path, "application/json", NEW);
      write(path, "application/xml", XML);
    }
  }

  private void write(String path, String type, String body)
      throws IOException, InterruptedException {
    send(
        request(path)
            .header("Content-Type", type)
            .header("Accept", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(10));
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var _ = client.send(request.build(), BodyHandlers.discarding());
  }
}
