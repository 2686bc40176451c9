package petstore.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Another server that answers in conversations, with the API of OpenAI.
///
/// @param url its base, such as `https://llm.example/v1`, without a slash at the end
/// @param model what it is asked for
/// @param key shown to it as a bearer token
public record UpstreamConfig(URI url, String model, Optional<String> key, Waiting waiting) {
  /// How long is waited for it.
  ///
  /// @param connection until it can be reached
  /// @param first until it says something
  /// @param silence between two pieces
  /// @param total for all of an answer
  public record Waiting(Duration connection, Duration first, Duration silence, Duration total) {
    /// What is right for people who wait.
    public static final Waiting DEFAULT =
        new Waiting(
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofMinutes(2));
  }

  // The key is a secret, and there may be one in the address.
  @Override
  public String toString() {
    return "UpstreamConfig[" + url.getHost() + ", " + model + "]";
  }
}
