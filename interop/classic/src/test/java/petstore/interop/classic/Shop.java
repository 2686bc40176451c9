package petstore.interop.classic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// A shop of its own on the server that runs, seen through plain HTTP.
///
/// @param server the server's address
/// @param tenant the shop's number
record Shop(String server, String tenant) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// A shop that has what every new shop has.
  static Shop fresh() {
    return new Shop(System.getProperty("petstore.server"), UUID.randomUUID().toString());
  }

  /// The published definition.
  String definition() {
    return server + "/api/v3/openapi.json";
  }

  /// What is at a path below `/api/v3`; its status when that is not 200.
  JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(path, HttpRequest.newBuilder());
    return answer.statusCode() == 200
        ? JSON.readTree(answer.body())
        : JSON.getNodeFactory().numberNode(answer.statusCode());
  }

  /// Makes something.
  ///
  /// @return the JSON that was sent
  JsonNode given(String path, String json) throws IOException, InterruptedException {
    var post =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    HttpResponse<byte[]> answer = send(path, post);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return JSON.readTree(json);
  }

  /// The bytes at a path of the server.
  byte[] bytes(String path) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private HttpResponse<byte[]> send(String path, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(
        request
            .uri(URI.create(server + "/api/v3" + path))
            .header("X-Tenant-ID", tenant)
            .header("Accept", "application/json")
            .build(),
        BodyHandlers.ofByteArray());
  }
}
