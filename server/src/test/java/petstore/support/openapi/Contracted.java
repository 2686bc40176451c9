package petstore.support.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import petstore.api.Definition;
import petstore.api.PublishedDefinition;
import petstore.support.Answer;
import tools.jackson.databind.JsonNode;

/// Holds what tests send to the Modern edition, and what they get, against its definition in
/// OpenAPI 3.1.
public final class Contracted {
  private static final String BASE_PATH = "/v1";

  private Contracted() {}

  /// Fails when an exchange with the Modern edition is not as the definition says. Others are not
  /// looked at.
  ///
  /// @param target method and path
  /// @param headers of the request, names and values in turn
  public static void check(
      String target, byte @Nullable [] body, List<String> headers, Answer answer) {
    Exchange exchange = Exchange.of(target, body, headers, answer);
    if (exchange.path().startsWith(BASE_PATH + "/")
        && !exchange.path().startsWith(BASE_PATH + "/openai/")) {
      List<String> faults = Modern.CONTRACT.faults(exchange);
      if (!faults.isEmpty()) {
        throw new AssertionError(
            "The definition says otherwise: " + String.join("; ", faults) + "\n" + exchange);
      }
    }
  }

  /// Fails when an event is not as the definition says.
  public static void checkEvent(JsonNode event) {
    List<String> faults = Modern.CONTRACT.eventFaults(event);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "The definition says otherwise: " + String.join("; ", faults) + "\n" + event);
    }
  }

  // Read when it is needed first.
  private static final class Modern {
    static final Contract CONTRACT =
        new Contract(
            new Document(
                new PublishedDefinition(
                        new Definition(
                            "Modern", BASE_PATH + "/openapi-3.1.json", "openapi/modern-3.1.yaml"),
                        "http://localhost")
                    .tree()),
            BASE_PATH);
  }
}
