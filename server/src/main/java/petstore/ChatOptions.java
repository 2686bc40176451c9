package petstore;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import petstore.outbound.UpstreamConfig;
import picocli.CommandLine.Option;

/// Who answers in conversations: the shop's own advisor unless something else is said.
final class ChatOptions {
  @Option(
      names = "--chat-upstream",
      paramLabel = "URL",
      converter = Conversions.ToPublicUrl.class,
      description =
          "Base URL of a server with OpenAI's API that answers in the chat instead of the advisor,"
              + " such as http://localhost:11434/v1.")
  private @Nullable URI upstream;

  @Option(
      names = "--chat-model",
      paramLabel = "NAME",
      description = "The model that it is asked for.")
  private @Nullable String model;

  @Option(
      names = "--chat-key",
      paramLabel = "KEY",
      description =
          "The key that it wants. Better set by its variable: command lines can be read by others.")
  private @Nullable String key;

  Optional<UpstreamConfig> config(Origins origins) {
    URI url = upstream;
    if (url == null) {
      for (String option : new String[] {"--chat-model", "--chat-key"}) {
        if (origins.isGiven(option)) {
          throw origins.needs(option, "--chat-upstream");
        }
      }
      return Optional.empty();
    }
    if (model == null || model.isBlank()) {
      throw origins.needs("--chat-upstream", "--chat-model");
    }
    return Optional.of(
        new UpstreamConfig(url, model, Optional.ofNullable(key), UpstreamConfig.Waiting.DEFAULT));
  }
}
